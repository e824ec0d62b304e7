#!/usr/bin/env bash
# Makes the secrets that are ours to make, each once: a file that is there is never changed. What others issue (client secrets of the identity
# providers, secret of the payment platform, certificates) is asked for at the end.
set -euo pipefail
umask 077
cd "$(dirname "$0")"
mkdir -p secrets signing
chmod 0755 signing
cd secrets

put() { # name, value
  [ -e "$1" ] && return 0
  printf '%s' "$2" > "$1"
  chmod 0444 "$1"
}

# Hexadecimal, so that nothing needs escaping inside a URL.
password() { openssl rand -hex 24; }

# 32 bytes in base64. Copy both to a safe place away from the database backups: without them no document and no name can be read again.
put master_key "$(openssl rand -base64 32)"
put blind_index_key "$(openssl rand -base64 32)"
put postgres_password "$(password)"
put s3_access_key mot-cua
put s3_secret_key "$(password)"
put signing_password "$(password)"
for role in owner citizen officer worker readonly; do
  put "${role}_password" "$(password)"
done
for role in owner citizen officer worker; do
  put "${role}_database_url" "postgres://mc_${role}:$(cat "${role}_password")@database:5432/mot_cua"
done

missing=0
for name in citizen_oidc_client_secret officer_oidc_client_secret payment_secret tls_certificate tls_key; do
  [ -s "$name" ] || { echo "still to be put into docker/secrets: $name"; missing=1; }
done
if [ "${1:-}" = --trial ] && [ "$missing" = 1 ]; then
  for name in citizen_oidc_client_secret officer_oidc_client_secret payment_secret; do put "$name" "$(password)"; done
  if [ ! -e tls_key ]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=motcua.example.vn \
      -addext subjectAltName=DNS:motcua.example.vn,DNS:can-bo.motcua.example.vn -keyout tls_key -out tls_certificate 2> /dev/null
    chmod 0444 tls_key tls_certificate
  fi
  echo 'made for a trial: random client secrets and a certificate of our own for 30 days'
fi
