-- Every query finds rows that must not be: file, line, reason.
select 'cdm_projects.csv', line, format('unfccc_uid %s stands in line %s already', uid, earlier)
    from (select line, uid, min(line) over (partition by uid) as earlier from raw_project) where line > earlier;
select 'cdm_projects.csv', line, format('reference_number %s stands in line %s already', reference, earlier)
    from (select line, reference, min(line) over (partition by reference) as earlier from raw_project where reference is not null)
    where line > earlier;
select 'issuances.csv', line, format('issuance_row %s stands in line %s already', row_key, earlier)
    from (select line, row_key, min(line) over (partition by row_key) as earlier from raw_issuance) where line > earlier;
select 'issuances.csv', line, format('project_reference %s is no project of cdm_projects.csv', reference)
    from raw_issuance i where not exists (select from raw_project p where p.reference = i.reference);
select 'issuances.csv', greatest(b.line, a.line), format('serials of %s overlap line %s: %s to %s and %s to %s',
        b.party, least(b.line, a.line), a.first, a.last, b.first, b.last)
    from (select *, max(last) over (partition by party order by first, line rows between unbounded preceding and 1 preceding) as reached
          from raw_issuance) b
    cross join lateral (select * from raw_issuance a where a.party = b.party and a.line <> b.line and a.first <= b.first
          and a.last >= b.first order by a.line limit 1) a
    where b.reached >= b.first;
select 'voluntary_cancellations.csv', line, format('project_reference %s is no project of cdm_projects.csv', reference)
    from raw_cancellation c where not exists (select from raw_project p where p.reference = c.reference);
select 'voluntary_cancellations.csv', line, format('serials %s to %s of %s lie in no issuance', first, last, party)
    from placed where issuance_line is null or last > i_last;
select 'voluntary_cancellations.csv', line, format('the serials were issued to project %s (line %s of issuances.csv), not to %s',
        i_reference, issuance_line, reference)
    from placed where last <= i_last and reference <> i_reference;
select 'voluntary_cancellations.csv', line, format('the serials were issued as another unit_type (line %s of issuances.csv)', issuance_line)
    from placed where last <= i_last and unit_type <> i_type;
select 'voluntary_cancellations.csv', line, format('the serials were issued for commitment_period %s (line %s of issuances.csv), not %s',
        i_period, issuance_line, period)
    from placed where last <= i_last and period <> i_period;
select 'voluntary_cancellations.csv', greatest(b.line, a.line), format('serials %s to %s of %s are cancelled in line %s already',
        greatest(a.first, b.first), least(a.last, b.last), b.party, least(b.line, a.line))
    from (select *, max(last) over (partition by party order by first, line rows between unbounded preceding and 1 preceding) as reached
          from raw_cancellation) b
    cross join lateral (select * from raw_cancellation a where a.party = b.party and a.line <> b.line and a.first <= b.first
          and a.last >= b.first order by a.line limit 1) a
    where b.reached >= b.first;
