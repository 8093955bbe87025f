/** The script beside a page's image: buttons and the wheel make it larger and smaller, dragging moves it. Runs in a browser, so it is text here. */

export const facsimileReader = `
const steps = [1, 1.5, 2, 3, 4, 6, 8];
for (const frame of document.querySelectorAll('.facsimile.pictured')) {
  let step = 0;
  // What is under the point stays under it.
  const zoom = (to, x, y) => {
    const next = Math.min(steps.length - 1, Math.max(0, to));
    const ratio = steps[next] / steps[step];
    step = next;
    const left = (frame.scrollLeft + x) * ratio - x;
    const top = (frame.scrollTop + y) * ratio - y;
    frame.style.setProperty('--zoom', steps[step]);
    frame.scrollTo(left, top);
  };
  const button = (label, sign, by) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = sign;
    element.setAttribute('aria-label', label);
    element.addEventListener('click', () => zoom(step + by, frame.clientWidth / 2, frame.clientHeight / 2));
    return element;
  };
  const buttons = document.createElement('div');
  buttons.className = 'zoom';
  buttons.append(button(frame.dataset.larger, '+', 1), button(frame.dataset.smaller, '−', -1));
  frame.prepend(buttons);
  // The page scrolls on until the image is entered with Ctrl held, as in maps.
  frame.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = frame.getBoundingClientRect();
    zoom(step + (event.deltaY < 0 ? 1 : -1), event.clientX - left, event.clientY - top);
  }, { passive: false });
  let grip;
  frame.addEventListener('pointerdown', (event) => {
    if (event.button === 0 && event.pointerType === 'mouse' && step > 0) {
      grip = { x: event.clientX + frame.scrollLeft, y: event.clientY + frame.scrollTop, moved: false };
    }
  });
  addEventListener('pointermove', (event) => {
    if (grip === undefined) return;
    grip.moved ||= Math.hypot(grip.x - event.clientX - frame.scrollLeft, grip.y - event.clientY - frame.scrollTop) > 4;
    frame.scrollTo(grip.x - event.clientX, grip.y - event.clientY);
  });
  addEventListener('pointerup', () => setTimeout(() => { grip = undefined; }));
  frame.addEventListener('dragstart', (event) => event.preventDefault());
  // The end of a drag is no click on a zone.
  frame.addEventListener('click', (event) => { if (grip?.moved) event.preventDefault(); }, true);
}
`;
