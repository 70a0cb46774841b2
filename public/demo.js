// The portal's own script. The switches stand in the page already, made from the option table; here they set attributes.
(() => {
  const help = document.querySelector('daonale-help');
  const controls = [...document.querySelectorAll('[data-option]')];
  const chosenIn = (control) => (control.type === 'checkbox' ? control.checked : control.value.trim());

  const show = () => {
    const lines = controls.flatMap((control) => {
      const raw = help.getAttribute(control.dataset.option);
      if (raw === null) return [];
      return raw === '' ? [control.dataset.option] : [`${control.dataset.option}='${raw}'`];
    });
    document.getElementById('snippet').textContent =
      `<script src="${new URL('./embed.js', location.href)}" async></script>\n<${['daonale-help', ...lines].join(' ')}></daonale-help>`;
  };
  for (const control of controls) {
    control.addEventListener('change', () => {
      const value = chosenIn(control);
      if (value === false || value === '') help.removeAttribute(control.dataset.option);
      else help.setAttribute(control.dataset.option, value === true ? '' : value);
    });
  }
  // A change made elsewhere, by Esc or by the panel's own button, shows at the switches too.
  new MutationObserver(() => {
    for (const control of controls) {
      const raw = help.getAttribute(control.dataset.option);
      if (control.type === 'checkbox') control.checked = raw !== null;
      else if (control.tagName === 'SELECT') control.value = raw ?? control.options[0].value;
      else control.value = raw ?? '';
    }
    show();
  }).observe(help, { attributes: true });

  const calls = {
    open: () => help.open(),
    close: () => help.close(),
    restart: () => help.restart(),
    ask: () => help.ask(document.documentElement.lang === 'en' ? 'When will it arrive?' : '什么时候能到账？'),
    prefill: () => help.prefill({ method: 'card', outcome: 'approved' }),
  };
  for (const button of document.querySelectorAll('[data-call]')) {
    button.addEventListener('click', () => calls[button.dataset.call]());
  }
  // What the portal knows of a sale goes along, and each sale is a case of its own.
  const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
  for (const button of document.querySelectorAll('[data-method]')) {
    button.addEventListener('click', () => {
      const { method, time } = button.dataset;
      help.facts = { outcome: 'approved', missing: 'one', method, paidAt: `${yesterday}T${time}` };
      help.restart();
      help.open();
    });
  }
  const events = document.getElementById('events');
  for (const name of ['ready', 'open', 'close', 'answer', 'verdict', 'handoff', 'size']) {
    help.addEventListener(`daonale-${name}`, ({ type, detail }) => {
      const line = document.createElement('li');
      line.textContent = detail === null ? type : `${type} ${JSON.stringify(detail)}`;
      events.append(line);
      while (events.childElementCount > 20) events.firstElementChild.remove();
    });
  }

  document.getElementById('switch-language').addEventListener('click', () => {
    document.documentElement.lang = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';
    help.setAttribute('language', document.documentElement.lang);
  });
  if (!navigator.language.startsWith('zh')) document.documentElement.lang = 'en';
  show();
})();
