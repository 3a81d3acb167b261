package org.tonne.sandbox.pay;

/** The tables of the payment provider: orders, captures, refunds, answers already given, tokens, webhooks and the signing key. */
public final class PayTables {
    /** Creates what is missing; a capture can never be refunded beyond its amount. */
    public static final String SCRIPT = """
            create table if not exists sandbox.pay_order (
              id text primary key,
              doc text not null,
              return_url text not null,
              cancel_url text not null,
              outcomes text not null default '',
              created_at timestamptz not null);
            create table if not exists sandbox.pay_capture (
              id text primary key,
              order_id text not null,
              position int not null,
              merchant text,
              invoice text,
              doc text not null,
              minor bigint not null,
              refunded bigint not null default 0,
              settles_at timestamptz,
              settles_as text,
              check (refunded between 0 and minor),
              unique (order_id, position));
            create index if not exists pay_capture_invoice on sandbox.pay_capture (invoice) where invoice is not null;
            create table if not exists sandbox.pay_refund (
              id text primary key,
              capture_id text not null,
              doc text not null);
            create table if not exists sandbox.pay_answer (
              request text primary key,
              content_hash text not null,
              status int not null default 0,
              doc text not null default '');
            create table if not exists sandbox.pay_token (
              token text primary key,
              expires_at timestamptz not null);
            create table if not exists sandbox.pay_webhook (
              id text primary key,
              seq bigint generated always as identity,
              event text not null,
              first_at timestamptz not null,
              next_at timestamptz,
              left_to_send int not null default 1,
              attempts int not null default 0,
              outcome text);
            create index if not exists pay_webhook_due on sandbox.pay_webhook (next_at) where next_at is not null;
            create table if not exists sandbox.pay_key (
              id int primary key check (id = 1),
              private_key text not null,
              public_key text not null);
            """;

    private PayTables() {}
}
