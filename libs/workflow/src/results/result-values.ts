import type { ProcedureVersion } from '@app/catalogue';
import { answersOf, partiesOf, type Dossier } from '@app/dossier';
import type { Areas } from '@app/organisation';
import type { Tx } from '@app/platform';
import { labelsOfAnswers, verifyTokenOf, type ResultRow, type ResultValues } from '@app/results';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';

export interface SignerOfUnit {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** Who signs for a unit: its signer, the one longest in office when there are several. */
export async function signerOf(tx: Tx, unitId: string): Promise<SignerOfUnit | null> {
  return tx.maybeOne<SignerOfUnit & Record<string, unknown>>(
    `select a.id, a.full_name as name, upper(coalesce(a.title ->> 'vi', '')) as title from role_assignment r join account a on a.id = r.account_id
      where r.unit_id = $1 and r.role = 'signer' and a.state = 'active' and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now()) order by r.valid_from, a.id limit 1`,
    [unitId],
  );
}

/** Everything the template may merge, as it stands now. */
export async function resultValues(
  deps: WorkflowDeps,
  areas: Areas,
  tx: Tx,
  dossier: Dossier,
  version: ProcedureVersion,
  result: ResultRow,
  verifyUrl: string,
): Promise<{ values: ResultValues; signer: SignerOfUnit }> {
  const { answers } = await answersOf(tx, deps.keyring, dossier);
  const parties = await partiesOf(tx, deps.keyring, dossier);
  const owner = parties.find(({ kind }) => kind === 'owner') ?? parties[0];
  const agency = await tx.one<{ name: { vi: string }; place: string; parent: string | null }>(
    `select a.name, coalesce(regexp_replace(r.name, '^(Phường|Xã|Đặc khu|Tỉnh|Thành phố) ', ''), '') as place, p.name ->> 'vi' as parent
       from agency a left join area r on r.code = a.area_code left join agency p on p.id = a.parent_id where a.id = $1`,
    [dossier.competentAgencyId],
  );
  const signer = (await signerOf(tx, dossier.processingUnitId)) ?? { id: '', name: '', title: '' };
  const draft = deps.keyring.openKey(dossier.wrappedKey, dossier.id).openJson(result.sealedDraft, `result:${result.id}`) as Record<
    string,
    unknown
  >;
  const values: ResultValues = {
    answers,
    draft,
    dossier: {
      code: dossier.code ?? '',
      receivedOn: localDay(dossier.receivedAt ?? tx.now, deps.zone),
      procedureName: version.name.vi,
      procedureCode: version.code,
    },
    result: { number: result.number ?? undefined, issuedOn: result.issuedOn ?? undefined },
    agency: { name: agency.name.vi, place: agency.place, parent: agency.parent ?? undefined },
    signer: { title: signer.title, name: signer.name },
    owner: {
      name: owner?.name ?? '',
      address: owner?.address ?? undefined,
      honorific: owner?.personKind === 'organisation' ? undefined : 'Ông (Bà)',
    },
    verify: { url: `${verifyUrl}/xac-minh/${verifyTokenOf(deps.keyring, result.id)}`, words: 'Quét mã để kiểm tra văn bản' },
    labels: version.form === null ? {} : labelsOfAnswers(version.form, answers, await areas.nameOf(tx)),
  };
  return { values, signer };
}
