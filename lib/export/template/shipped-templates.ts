import type { Template } from './template.ts';

const NOTE = `---
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
## 举措

{% for m in highlighted %}
- [ ] {{ m.what }}{% if m.due %}（截至 {{ m.due | date: YYYY-MM-DD }}）{% endif %}
{% endfor %}

{% endif %}
## 原文

{{ body }}

## 引文

{{ citation }}
`;

const BRIEFING = `# {{ title }}

{% if source %}{{ source }}{% endif %}{% if source and published %}，{% endif %}{{ published | date: YYYY年M月D日 }}{% if documentNumber %}，{{ documentNumber }}{% endif %}

## 要点

{% assign heads = outline | where: "level", 1 %}
{% if heads.size > 1 %}
{% for head in heads %}
- {{ head.label }}{{ head.text }}
{% endfor %}
{% else %}
{{ paragraphs | first }}
{% endif %}

{% if measuresTable %}
## 举措

{{ measuresTable }}

{% endif %}
## 引文

{{ citation }}
`;

const EMAIL = `{% plain %}
{{ title }}
{% if source %}{{ source }} {% endif %}{{ published | date: YYYY年M月D日 }}

{{ text }}

{% if highlighted %}
举措：
{{ highlighted }}

{% endif %}
{{ url }}
`;

/** Templates to begin with; a reader takes a copy of one and changes it. */
export const SHIPPED_TEMPLATES: readonly Template[] = [
  { name: 'Obsidian 笔记', text: NOTE },
  { name: '简报', text: BRIEFING },
  { name: '电子邮件', text: EMAIL },
];
