import { describe, expect, it } from 'vitest'
import type { Delegation } from '../../src/protocol/contract'
import type { Sponsor } from '../../src/protocol/draft'
import { officialSponsors } from '../../src/pages/sponsors/officialSponsors'

const delegation = (code: string, en: string, zh: string, fr: string, ar: string, member = true): Delegation => ({
  code,
  names: { en, zh, fr, ar, es: en, ru: en },
  member,
  group: 'Asia-Pacific',
})
const delegations = [
  delegation('DZA', 'Algeria', '阿尔及利亚', 'Algérie', 'الجزائر'),
  delegation('DEU', 'Germany', '德国', 'Allemagne', 'ألمانيا'),
  delegation('ALB', 'Albania', '阿尔巴尼亚', 'Albanie', 'ألبانيا'),
  delegation(
    'COD',
    'Democratic Republic of the Congo',
    '刚果民主共和国',
    'République démocratique du Congo',
    'جمهورية الكونغو الديمقراطية',
  ),
  delegation('MDA', 'Republic of Moldova', '摩尔多瓦共和国', 'République de Moldova', 'جمهورية مولدوفا'),
  delegation('TUR', 'Türkiye', '土耳其', 'Türkiye', 'تركيا'),
  delegation('TUN', 'Tunisia', '突尼斯', 'Tunisie', 'تونس'),
  delegation('VAT', 'Holy See', '教廷', 'Saint-Siège', 'الكرسي الرسولي', false),
  delegation('PSE', 'State of Palestine', '巴勒斯坦国', 'État de Palestine', 'دولة فلسطين', false),
]
const joining = (codes: string[]): Sponsor[] =>
  codes.map((code) => ({ code, name: code, role: 'co', since: '2026-11-01T00:00:00Z', withdrawn: null }))
const listed = (codes: string[], language: string) => officialSponsors(joining(codes), delegations, language).map((sponsor) => sponsor.code)

describe('officialSponsors', () => {
  it('leaves the order of the server alone', () => {
    const named = joining(['TUR', 'ALB']).map((sponsor) => ({ ...sponsor, name: `name of ${sponsor.code}` }))
    expect(officialSponsors(named, delegations, 'zh')).toBe(named)
  })

  it.each([
    ['zh', ['ALB', 'DZA', 'COD', 'DEU', 'MDA', 'TUN', 'TUR', 'VAT', 'PSE']],
    ['en', ['ALB', 'DZA', 'COD', 'DEU', 'MDA', 'TUN', 'TUR', 'VAT', 'PSE']],
    ['fr', ['ALB', 'DZA', 'DEU', 'COD', 'MDA', 'TUN', 'TUR', 'VAT', 'PSE']],
  ])('%s: members by their alphabet, observers after, the State of Palestine last, whoever came first', (language, order) => {
    expect(listed(order.toReversed(), language)).toEqual(order)
    expect(listed(['PSE', 'TUR', ...order.filter((code) => code !== 'PSE' && code !== 'TUR')], language)).toEqual(order)
  })

  it('ar: without the article, as the official lists do', () => {
    expect(listed(['TUN', 'DZA', 'ALB'], 'ar')).toEqual(['ALB', 'TUN', 'DZA'])
  })

  it('names the newcomer in the language of the document', () => {
    expect(officialSponsors(joining(['DEU']), delegations, 'zh')[0]?.name).toBe('德国')
    expect(officialSponsors(joining(['XXX']), delegations, 'zh')[0]?.name).toBe('XXX')
  })
})
