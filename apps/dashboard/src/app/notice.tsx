import type { ReactNode } from 'react';

/** What a view says where it has nothing to show, and what one can do about it. */
export const Notice = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <section className="notice card">
    <h1>{title}</h1>
    {children}
  </section>
);
