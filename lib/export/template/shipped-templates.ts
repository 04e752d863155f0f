import type { Template } from './template.ts';
import { TEMPLATE_WORDS, type TemplateLanguage, type TemplateWords } from './template-words.ts';

const note = ({ measures, original, citation, due: [before, after] }: TemplateWords): string => `---
title: {{ title | yaml }}
{% if source %}
source: {{ source | yaml }}
{% endif %}
{% if authors %}
author: {{ authors | yaml }}
{% endif %}
{% if issuer %}
issuer: {{ issuer | yaml }}
{% endif %}
{% if documentNumber %}
documentNumber: {{ documentNumber | yaml }}
{% endif %}
{% if published %}
published: {{ published | date: YYYY-MM-DD | yaml }}
{% endif %}
{% if url %}
url: {{ url | yaml }}
{% endif %}
{% if now %}
read: {{ now | date: YYYY-MM-DD | yaml }}
{% endif %}
---

# {{ title }}

{% if highlighted %}
## ${measures}

{% for m in highlighted %}
- [ ] {{ m.what }}{% if m.due %}${before}{{ m.due | date: YYYY-MM-DD }}${after}{% endif %}
{% endfor %}

{% endif %}
## ${original}

{{ obsidianBody }}

## ${citation}

{{ citation }}
`;

const briefing = ({ points, measures, citation, comma, day }: TemplateWords): string => `# {{ title }}

{% if source %}{{ source }}{% endif %}{% if source and published %}${comma}{% endif %}{{ published | date: ${day} }}{% if documentNumber %}${comma}{{ documentNumber }}{% endif %}

## ${points}

{% assign heads = outline | where: "level", 1 %}
{% if heads.size > 1 %}
{% for head in heads %}
- {{ head.label }}{{ head.text }}
{% endfor %}
{% else %}
{{ paragraphs | first }}
{% endif %}

{% if measuresTable %}
## ${measures}

{{ measuresTable }}

{% endif %}
## ${citation}

{{ citation }}
`;

const email = ({ measures, colon, day }: TemplateWords): string => `{% plain %}
{{ title }}
{% if source %}{{ source }} {% endif %}{{ published | date: ${day} }}

{{ text }}

{% if highlighted %}
${measures}${colon}
{{ highlighted }}

{% endif %}
{{ url }}
`;

/**
 * Templates to begin with; a reader takes a copy of one and changes it. Their own words are in the language of the
 * interface, as all that we write around a text is (来源, the columns of a table): the text keeps its own script, and who
 * reads simplified and traditional pages finds the same headings in all notes.
 */
export function shippedTemplates(language: TemplateLanguage): readonly Template[] {
  const words = TEMPLATE_WORDS[language];
  return [
    { name: words.names.note, text: note(words) },
    { name: words.names.briefing, text: briefing(words) },
    { name: words.names.email, text: email(words) },
  ];
}
