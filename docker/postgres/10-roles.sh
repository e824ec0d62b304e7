#!/usr/bin/env bash
# First start of an empty server, as superuser on its socket: the owner of the schema, one role per app, the database. No application role can
# change the schema; what each may read and write is granted by the migrations.
set -euo pipefail

secret() { cat "/run/secrets/$1"; }

psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --no-psqlrc -v ON_ERROR_STOP=1 \
  -v owner="$(secret owner_password)" -v citizen="$(secret citizen_password)" -v officer="$(secret officer_password)" \
  -v worker="$(secret worker_password)" -v readonly="$(secret readonly_password)" << 'SQL'
create role mc_owner login createrole password :'owner';
create role mc_citizen login password :'citizen';
create role mc_officer login password :'officer';
create role mc_worker login password :'worker';
create role mc_readonly login password :'readonly';
create database mot_cua owner mc_owner template template0 encoding 'UTF8';
revoke all on database mot_cua from public;
grant connect on database mot_cua to mc_citizen, mc_officer, mc_worker, mc_readonly;
SQL
