-- Finds for every cancellation the issuance that its first serial lies in.
create index raw_issuance_first on raw_issuance (party, first);
analyze raw_project;
analyze raw_issuance;
analyze raw_cancellation;
create temporary table placed on commit drop as
    select c.*, i.line as issuance_line, i.reference as i_reference, i.unit_type as i_type, i.period as i_period, i.last as i_last
    from raw_cancellation c left join lateral (
        select * from raw_issuance i where i.party = c.party and i.first <= c.first order by i.first desc limit 1) i on true;
