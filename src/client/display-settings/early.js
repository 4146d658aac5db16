// Runs in <head>, before the first paint: a choice kept on this device wins over the system. Nothing else may block.
try {
  const mode = localStorage.getItem('display-mode');
  if (mode === 'light' || mode === 'dark') document.documentElement.dataset.colorScheme = mode;
} catch {
  // Storage is refused: the system decides.
}
