// What every page has, in one file: three small ones would delay the first paint by more than their bytes.
import './display-settings/display-settings-element.ts';
import './modal/invoker-commands.ts';
import './search-suggestions/search-suggestions-element.ts';
