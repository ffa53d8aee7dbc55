/** Who waits for a time, told alike everywhere, and whether what they are offered is kept for them. */
export const checksOfWaiting: Readonly<Record<string, string>> = {
  'a place on the waiting list at odds with its record': `
    select host_ids[1] as host_id, ref as rows
    from booking_elements.waiting
    where (owner, ref, revision::text, created_at::text, ends_at::text, to_jsonb(host_ids)) is distinct from (
      record ->> 'owner', record ->> 'ref', record ->> 'revision', record ->> 'createdAt', record -> 'day' ->> 'end',
      record -> 'hostIds'
    )`,
  'an offer of a time that nobody keeps': `
    select place.host_ids[1] as host_id, place.ref as rows
    from booking_elements.waiting place
    left join booking_elements.holds hold
      on hold.owner = place.owner and hold.ref = place.record -> 'offer' ->> 'hold' and hold.expires_at > $1::bigint
    where place.record ->> 'status' = 'offered' and (place.record -> 'offer' ->> 'expiresAt')::bigint > $1::bigint
      and hold.ref is null`,
};
