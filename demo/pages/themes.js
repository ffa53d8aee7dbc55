// Shows one theme at a time, and its whole text. `?look=poster` in the address begins with that one.
const element = (id) => document.getElementById(id);
const choices = document.querySelector('.choices');
const { searchParams } = new URL(location.href);

async function show(look) {
  const address = `/themes/${look}.css`;
  document.documentElement.dataset.look = look;
  if (!element('theme').href.endsWith(address)) element('theme').href = address;
  const answer = await fetch(address);
  const text = (await answer.text()).trim();
  if (document.documentElement.dataset.look === look) element('code').textContent = text;
}

choices.addEventListener('change', ({ target }) => {
  element('copied').textContent = '';
  if (target.name === 'look') void show(target.value);
  else document.documentElement.style.colorScheme = target.value;
});
element('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(element('code').textContent);
  element('copied').textContent = 'Copied';
});

const look = searchParams.get('look');
if (look && choices.querySelector(`[name="look"][value="${CSS.escape(look)}"]`))
  choices.elements.look.value = look;
const side = searchParams.get('theme');
if (side) choices.elements.side.value = side;
await show(choices.elements.look.value);
