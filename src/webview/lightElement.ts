// Base of the panel's own elements. They draw into the page itself, so that one stylesheet and one text selection serve all.
import { LitElement } from 'lit';

export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
