import pg from 'pg';

// One clone per test file: files never share rows, and a clone costs a tenth of a second.
const name = `mot_cua_${process.env.JEST_WORKER_ID}`;
const admin = new pg.Client({ connectionString: process.env.TEST_SUPER_URL });
await admin.connect();
await admin.query(`drop database if exists ${name} with (force)`);
await admin.query(`create database ${name} template mot_cua_template strategy file_copy`);
await admin.end();
const move = (url) => {
  const moved = new URL(url);
  moved.pathname = `/${name}`;
  return moved.href;
};
process.env.OWNER_URL = move(process.env.TEST_OWNER_URL);
process.env.ROLE_URLS = JSON.stringify(
  Object.fromEntries(Object.entries(JSON.parse(process.env.TEST_ROLE_URLS)).map(([role, url]) => [role, move(url)])),
);
