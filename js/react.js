// The entry `article-embed/react`: registers <article-embed>, and has a component that also works in server rendering.

'use client';

import { createElement, useEffect, useRef } from 'react';
import { componentOf } from './component.js';
import './define.js';

/** A card. */
export const ArticleEmbed = componentOf({
  createElement,
  useEffect,
  useRef,
  quiet: { suppressHydrationWarning: true },
});
