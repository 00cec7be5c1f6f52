// The entry `article-embed/preact`: registers <article-embed>, and has a component that also works in server rendering.

import { createElement } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { componentOf } from './component.js';
import './define.js';

/** A card. */
export const ArticleEmbed = componentOf({ createElement, useEffect, useRef });
