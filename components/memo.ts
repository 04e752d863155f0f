import { Component, type ComponentChild, type ComponentType, createElement, type FunctionComponent } from 'preact';

/** Whether all props are the same values. */
function isSameShallow(a: object, b: object): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Reflect.get(a, name) === Reflect.get(b, name) && Object.hasOwn(b, name))
  );
}

/**
 * A component that is drawn anew only when its props differ. That of `preact/compat` comes with all that makes Preact
 * look like React: a twentieth of the popup's first load, and a second look at every element drawn.
 */
export const memo = <P extends object>(
  View: FunctionComponent<P>,
  isSame: (before: Readonly<P>, after: Readonly<P>) => boolean = isSameShallow,
): ComponentType<P> =>
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return !isSame(this.props, next);
    }
    override render(props: P): ComponentChild {
      return createElement(View, props);
    }
  };
