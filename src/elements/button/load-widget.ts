/** Loads the widget, unless the page has it already. Rejects when it does not come. */
export async function loadWidget(): Promise<void> {
  if (!customElements.get('booking-widget')) await import('../widget/define.js');
}
