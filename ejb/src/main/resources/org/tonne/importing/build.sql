-- Builds the registry's side of the trade from rows that are known to be good. Ids follow the lines, so they are the same every time.
insert into sectoral_scope (id, name) select scope, name from raw_scope;
insert into methodology (code, name)
    select code, name from raw_methodology
    union all
    select distinct code, null from raw_project, unnest(methods) as code where code not in (select code from raw_methodology);
insert into project (id, key, unfccc_uid, reference_number, title, activity_type, status, host_party, host_parties, sectoral_scopes,
        methodologies, project_type, scale, validator_doe, registered_on, crediting_start, crediting_end, annual_reductions,
        latitude, longitude, place, description, url, demo)
    select p.line - 1, coalesce(host || '-' || reference, 'u-' || uid), uid, reference, title, upper(activity), status, host, hosts, scopes,
        methods, type, scale, doe, registered, crediting_start, crediting_end, annual, point.latitude, point.longitude,
        t.place, t.description, url, :demo
    from raw_project p
    left join raw_text t using (reference)
    left join lateral (
        -- Points that lost a sign are mended where that puts them inside their host; others are left out.
        select latitude * a as latitude, longitude * b as longitude
        from raw_box, (values (1, 1), (-1, 1), (1, -1), (-1, -1)) as sign (a, b)
        where party = host and latitude * a between south - 0.25 and north + 0.25 and longitude * b between west - 0.25 and east + 0.25
        order by b desc, a desc limit 1) point on true
    order by p.line;
insert into issuance (id, project_id, originating_party, unit_type, original_cp, applicable_cp, project_number, serials, quantity,
        monitoring_start, monitoring_end, issued_on, doe, expires_on)
    select i.line - 1, p.line - 1, i.party, i.unit_type, i.period, i.period, i.reference, int8range(i.first, i.last, '[]'), i.units,
        i.monitoring_start, i.monitoring_end, i.issued, i.doe,
        case when i.unit_type = 6 and i.period = 1 then date '2020-12-31' when i.unit_type = 7 then p.crediting_end end
    from raw_issuance i join raw_project p using (reference)
    order by i.party, i.first;
insert into past_cancellation (id, issuance_id, completed_at, via_un_platform, quantity)
    select line - 1, issuance_line - 1, completed, via_un_platform, quantity from placed order by line;
insert into registry_block (issuance_id, originating_party, serials, past_cancellation_id)
    select issuance_line - 1, party, int8range(first, last, '[]'), line - 1 from placed order by party, first;
insert into free_run (issuance_id, party, serials)
    select i.line - 1, i.party, unnest(int8multirange(int8range(i.first, i.last, '[]')) - coalesce(gone.serials, '{}'))
    from raw_issuance i left join (
        select issuance_line, range_agg(int8range(first, last, '[]')) as serials from placed group by issuance_line) gone
        on gone.issuance_line = i.line;
