import type { Tx } from '@app/platform';

export interface MissingInCatalogue {
  readonly place: 'procedure' | 'form' | 'flow' | 'template';
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** The first of them, in Vietnamese. */
  readonly examples: readonly string[];
}

/** A text is an object with `vi`; where `en` is absent or blank, whoever reads English finds Vietnamese. */
const TEXTS = `jsonb_path_query(b.body, 'strict $.** ? (@.vi.type() == "string")') m`;
const BLANK = `btrim(m ->> 'vi') <> '' and btrim(coalesce(m ->> 'en', '')) = ''`;

/** What people read of the procedures in force, their forms, flows and result templates, without an English text. */
export async function missingInCatalogue(tx: Tx): Promise<MissingInCatalogue[]> {
  return tx.rows<MissingInCatalogue & Record<string, unknown>>(
    `select b.place, p.code, v.name ->> 'vi' as name, count(*)::int as count, (array_agg(distinct m ->> 'vi'))[1:5] as examples
       from procedure p
       join lateral (select * from procedure_version v where v.procedure_id = p.id and v.status = 'published' and v.effective_from <= app_now()
                       and (v.effective_to is null or v.effective_to > app_now()) order by v.effective_from desc, v.number desc limit 1) v on true
       left join form_version f on f.id = v.form_version_id left join flow_version w on w.id = v.flow_version_id
       left join template_version t on t.id = v.template_version_id
       cross join lateral (values (1, 'procedure', v.body), (2, 'form', f.body), (3, 'flow', w.body), (4, 'template', t.body)) as b(position, place, body)
       cross join lateral ${TEXTS}
      where p.state <> 'replaced' and b.body is not null and ${BLANK}
      group by b.position, b.place, p.code, v.name order by p.code, b.position limit 5000`,
  );
}
