import type { Category, Profile } from '../policy/categories';
import type { Module } from './lesson';

const moduleOf: Readonly<Record<Category, Module>> = {
  illegal: 'help',
  adult: 'help',
  'adult-mild': 'help',
  gambling: 'used',
  violence: 'help',
  weapons: 'help',
  hate: 'help',
  extremism: 'used',
  'self-harm': 'help',
  drugs: 'used',
  'alcohol-tobacco': 'used',
  dating: 'used',
  social: 'private',
  chat: 'private',
  forums: 'private',
  games: 'internet',
  video: 'internet',
  piracy: 'security',
  bypass: 'security',
  phishing: 'security',
  malware: 'security',
  hacking: 'security',
  typosquat: 'security',
  shorteners: 'security',
  'unsafe-search': 'internet',
  'ai-chat': 'internet',
  crypto: 'used',
  loans: 'used',
  shopping: 'private',
  superstition: 'internet',
  'fake-news': 'internet',
  'file-hosting': 'security',
};

/** The id of the lesson that fits what was stopped; undefined for grown-ups, who are not taught. */
export function lessonFor(category: Category, profile: Profile): string | undefined {
  return profile === 'adult' ? undefined : `${moduleOf[category]}-${profile}-1`;
}
