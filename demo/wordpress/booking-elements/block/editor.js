// The block in the editor: what it will show, in words, and its settings. It loads nothing from the booking server but the menu
// of what can be booked, and works without it.
(function (wp) {
  const { createElement: el, Fragment, useEffect, useState } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { ExternalLink, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = wp.components;
  const { __, sprintf } = wp.i18n;
  const facts = window.bookingElements || { server: '', owner: '', eventType: '', settings: '' };

  const elements = [
    { value: 'widget', label: __('In the page', 'booking-elements') },
    { value: 'button', label: __('A button that opens it', 'booking-elements') },
    { value: 'floating', label: __('A button that floats', 'booking-elements') },
  ];
  const layouts = [
    { value: '', label: __('As in the settings', 'booking-elements') },
    { value: 'month', label: __('A month, and the times of a day', 'booking-elements') },
    { value: 'week', label: __('A week of times', 'booking-elements') },
    { value: 'list', label: __('A list of the next times', 'booking-elements') },
  ];
  const themes = [
    { value: '', label: __('As in the settings', 'booking-elements') },
    { value: 'auto', label: __('As the visitor’s device prefers', 'booking-elements') },
    { value: 'light', label: __('Light', 'booking-elements') },
    { value: 'dark', label: __('Dark', 'booking-elements') },
  ];

  const asked = new Map();
  /** What can be booked with an owner, as the server lists it; nothing where it cannot be asked. */
  function askMenu(owner) {
    if (!facts.server) return Promise.resolve([]);
    if (!asked.has(owner))
      asked.set(
        owner,
        fetch(`${facts.server}/v1/${encodeURIComponent(owner)}/event-types`)
          .then((response) => (response.ok ? response.json() : []))
          .then((menu) => (Array.isArray(menu) ? menu : []))
          .catch(() => []),
      );
    return asked.get(owner);
  }

  function summaryOf({ element, eventType, label, owner }, menu) {
    const slug = eventType || (owner ? '' : facts.eventType);
    const found = menu.find((offer) => offer.slug === slug);
    const what = found ? found.title : slug || __('all that is offered', 'booking-elements');
    if (element === 'widget')
      return sprintf(
        /* translators: %s: what is booked. */ __('Guests book here: %s', 'booking-elements'),
        what,
      );
    const words = label || __('Book', 'booking-elements');
    return element === 'button'
      ? sprintf(
          /* translators: 1: words of a button, 2: what is booked. */ __(
            'A button, “%1$s”, opens: %2$s',
            'booking-elements',
          ),
          words,
          what,
        )
      : sprintf(
          /* translators: 1: words of a button, 2: what is booked. */ __(
            'A floating button, “%1$s”, opens: %2$s',
            'booking-elements',
          ),
          words,
          what,
        );
  }

  function Edit({ attributes, setAttributes }) {
    const [menu, setMenu] = useState([]);
    useEffect(() => {
      let isHere = true;
      void askMenu(attributes.owner || facts.owner).then((found) => isHere && setMenu(found));
      return () => {
        isHere = false;
      };
    }, [attributes.owner]);
    const set = (name) => (value) => setAttributes({ [name]: value });
    // Both have come to be the only way since; older ones pass over them.
    const common = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
    const eventTypes = [
      { value: '', label: __('As in the settings', 'booking-elements') },
      ...menu.map(({ slug, title }) => ({ value: slug, label: title })),
    ];
    const isListed = menu.length > 0 && eventTypes.some(({ value }) => value === attributes.eventType);
    const controls = el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __('Booking', 'booking-elements') },
        el(SelectControl, {
          ...common,
          label: __('Show', 'booking-elements'),
          value: attributes.element,
          options: elements,
          onChange: set('element'),
        }),
        attributes.element !== 'widget' &&
          el(TextControl, {
            ...common,
            label: __('Words of the button', 'booking-elements'),
            value: attributes.label,
            onChange: set('label'),
          }),
        isListed
          ? el(SelectControl, {
              ...common,
              label: __('What is booked', 'booking-elements'),
              value: attributes.eventType,
              options: eventTypes,
              onChange: set('eventType'),
            })
          : el(TextControl, {
              ...common,
              label: __('What is booked', 'booking-elements'),
              help: __('Its name in addresses. Empty: as in the settings.', 'booking-elements'),
              value: attributes.eventType,
              onChange: set('eventType'),
            }),
        attributes.element === 'widget' &&
          el(SelectControl, {
            ...common,
            label: __('Times', 'booking-elements'),
            value: attributes.layout,
            options: layouts,
            onChange: set('layout'),
          }),
        el(SelectControl, {
          ...common,
          label: __('Light or dark', 'booking-elements'),
          value: attributes.theme,
          options: themes,
          onChange: set('theme'),
        }),
        el(TextControl, {
          ...common,
          label: __('Language', 'booking-elements'),
          help: __('Such as de or pt-BR. Empty: the language of the page.', 'booking-elements'),
          value: attributes.language,
          onChange: set('language'),
        }),
        el(TextControl, {
          ...common,
          label: __('Whose bookings', 'booking-elements'),
          help: __('The name in addresses of another owner at the same server.', 'booking-elements'),
          value: attributes.owner,
          onChange: set('owner'),
        }),
        attributes.element === 'widget' &&
          el(ToggleControl, {
            ...common,
            label: __('The page’s address may fill in the form', 'booking-elements'),
            checked: attributes.prefill,
            onChange: set('prefill'),
          }),
      ),
    );
    const instructions = facts.server
      ? summaryOf(attributes, menu)
      : __(
          'Visitors see nothing yet: the settings do not say where the booking server is.',
          'booking-elements',
        );
    return el(
      Fragment,
      null,
      controls,
      el(
        'div',
        useBlockProps(),
        el(
          Placeholder,
          { icon: 'calendar-alt', label: __('Booking', 'booking-elements'), instructions },
          !facts.server && facts.settings
            ? el(ExternalLink, { href: facts.settings }, __('Settings', 'booking-elements'))
            : null,
        ),
      ),
    );
  }

  wp.blocks.registerBlockType('booking-elements/booking', { edit: Edit, save: () => null });
})(window.wp);
