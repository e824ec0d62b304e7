import request from 'supertest';
import { createCitizenApi } from '../../apps/citizen-api/src/create-citizen-api.js';
import { freePort } from '../../apps/standalone/src/free-port.js';
import { aSubmittedBirth } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
}, 60_000);
afterAll(() => world.stop());

it('shows interactive documentation of both APIs with a policy of its own, and keeps the strict one everywhere else', async () => {
  for (const url of [world.citizenUrl, world.officerUrl]) {
    const page = await request(url).get('/docs').expect(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    await request(url).get('/docs/swagger-ui-bundle.js').expect(200);
    expect((await request(url).get('/docs/openapi.json').expect(200)).body.openapi).toBe('3.1.0');
    expect((await request(url).get('/openapi.json').expect(200)).headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  }
});

it('counts requests by route pattern on a listener of its own, and names nobody', async () => {
  const port = await freePort();
  const app = await createCitizenApi(Object.assign(world.citizenConfig(), { METRICS_PORT: port }));
  try {
    await app.listen(0, '127.0.0.1');
    const { dossierId } = await aSubmittedBirth(world, await world.citizen(), '2026-11-16');
    await request(await app.getUrl())
      .get(`/api/v1/dossiers/${dossierId}`)
      .expect(401);
    const { text } = await request(`http://127.0.0.1:${port}`).get('/metrics').expect(200);
    expect(text).toContain('motcua_http_request_seconds_count{method="GET",route="/api/v1/dossiers/:id",status="401"} 1');
    expect(text).toMatch(/motcua_database_connections\{state="busy"\} \d/);
    expect(text).not.toContain(dossierId);
    await request(await app.getUrl())
      .get('/metrics')
      .expect(404);
  } finally {
    await app.close();
  }
});

it('counts jobs and loops of the worker', async () => {
  const port = await freePort();
  await world.startWorker({ METRICS_PORT: port });
  const metrics = async (): Promise<string> => (await request(`http://127.0.0.1:${port}`).get('/metrics').expect(200)).text;
  await aSubmittedBirth(world, await world.citizen(), '2026-11-16');
  await world.until(async () => /motcua_job_seconds_count\{job="ledger.appended",outcome="done"/.test(await metrics()));
  const text = await metrics();
  expect(text).toMatch(/motcua_loop_rounds_total\{loop="timers",outcome="done"\} \d/);
  expect(text).toContain('motcua_jobs{state="given_up"} 0');
  expect(text).toContain('motcua_timers_due 0');
});
