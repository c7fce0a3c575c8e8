-- A fingerprint that so many wordings have ($most) tells little; the first of them are as good as others.
SELECT rowid FROM wording_prints WHERE wording_prints MATCH $print LIMIT $most
