-- Keycloak's own database beside the platform's; neither user can open the other's.
create role keycloak login password :keycloak_password nosuperuser nocreatedb nocreaterole noinherit;
create database keycloak owner keycloak encoding 'UTF8' template template0;
revoke all on database keycloak from public;
