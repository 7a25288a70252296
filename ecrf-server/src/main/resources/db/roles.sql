-- Run once by the database's superuser, statement by statement outside of a transaction.
-- :owner_password and :app_password are replaced by quoted literals.
-- ecrf_owner owns the schema and migrates it; ecrf_app is the server's user and owns nothing.
create role ecrf_owner login password :owner_password nosuperuser nocreatedb nocreaterole noinherit;
create role ecrf_app login password :app_password nosuperuser nocreatedb nocreaterole noinherit;
create database ecrf owner ecrf_owner encoding 'UTF8' template template0;
revoke all on database ecrf from public;
grant connect on database ecrf to ecrf_app;
alter role ecrf_owner set search_path = ecrf;
alter role ecrf_app set search_path = ecrf;
alter role ecrf_app set statement_timeout = '15s';
alter role ecrf_app set lock_timeout = '5s';
alter role ecrf_app set idle_in_transaction_session_timeout = '60s';
