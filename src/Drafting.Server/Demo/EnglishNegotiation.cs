using System.Globalization;
using Drafting.Documents;
using Drafting.Operations;
using static Drafting.Server.Demo.DemoAccounts;
using static Drafting.Server.Demo.DemoStep;

namespace Drafting.Server.Demo;

/// <summary>How the English draft of the demonstration came to be: negotiated in two rounds, sponsored, and put under silence for a week.</summary>
internal static class EnglishNegotiation
{
    private const int DaysOfSilence = 7;

    /// <summary>Every step in order.</summary>
    /// <param name="today">Silence ends a week later, at six in the evening in New York.</param>
    public static IEnumerable<DemoStep> Steps(DateOnly today) =>
    [
        new(Facilitator, _ => [new NameVersion("Zero draft"), new SetStage(WireName.Of(Stage.Negotiation), null)]),
        new(Kazakhstan, draft =>
        [
            new AddSponsor("KAZ", SponsorRole.Main),
            Replace(draft, "resolution 72/7 of 17 November 2017", "resolutions 72/7 of 17 November 2017 and 75/272 of 16 April 2021"),
            Add(draft, "Welcoming the efforts of the Regional Centre", "demo-pp-1", "Noting with appreciation the consultative meetings of the Heads of State of Central Asia, which have become a standing forum of dialogue and trust,"),
        ]),
        new(Uzbekistan, draft =>
        [
            new AddSponsor("UZB", SponsorRole.Main),
            Replace(draft, "between the Central Asian countries and Afghanistan", "among the Central Asian countries, and between them and their neighbours"),
            Remove(draft, "Welcoming the efforts of the Central Asian countries to coordinate"),
            Remove(draft, "Notes the need for the Regional Centre"),
        ]),
        new(Kyrgyzstan, draft =>
        [
            new AddSponsor("KGZ", SponsorRole.Co),
            Move(draft, "Recognizing the important role of the Central Asian countries", "Guided by"),
            Add(draft, "Welcoming also the readiness", "demo-pp-2", "Deeply concerned about the accelerated melting of the glaciers of Central Asia and its consequences for the security of water, energy and food,"),
        ]),
        new(Facilitator, draft =>
        [
            .. new[] { "Guided by", "Recalling its", "Recalling also", "Recalling the Ashgabat", "Encourages the United Nations" }.Select(beginning => new SetParagraphStatus(Find(draft, beginning).Id, ParagraphStatus.Agreed)),
            new SetParagraphStatus(Find(draft, "Underlining the need").Id, ParagraphStatus.AgreedAdRef),
            new NameVersion("Rev.1"),
        ]),
        new(Uzbekistan, draft =>
        [
            Replace(draft, "the Preventive Diplomacy Academy and the Central Asian Women Leaders’ Caucus", "the Preventive Diplomacy Academy, the Central Asian Women Leaders’ Caucus and the dialogue of young people"),
            Replace(draft, "to build a stable, peaceful and prosperous region", "to build a region of peace, stability and prosperity"),
        ]),
        new(Kyrgyzstan, draft =>
        [
            Add(draft, "Welcomes the assistance", "demo-op-1", "Invites the Regional Centre to support the Central Asian countries in preventing disputes over shared waters, including by early warning and joint assessment;"),
            Replace(draft, "to peace, stability and sustainable development.", "to peace, stability and sustainable development;"),
        ]),
        new(Kazakhstan, draft =>
        [
            Add(draft, "Encourages the Regional Centre", "demo-op-2", "Requests the Secretary-General to report to the General Assembly at its eighty-second session on the implementation of the present resolution."),
        ]),
        new(China, _ => [new AddSponsor("CHN", SponsorRole.Co)]),
        new(Egypt, _ => [new AddSponsor("EGY", SponsorRole.Co)]),
        new(Facilitator, draft =>
        [
            new AddSponsor("TJK", SponsorRole.Co),
            new AddSponsor("TKM", SponsorRole.Co),
            new SetStage(WireName.Of(Stage.Silence), null)
            {
                Deadline = today.AddDays(DaysOfSilence).ToString("yyyy-MM-dd'T18:00'", CultureInfo.InvariantCulture),
                TimeZone = "America/New_York",
            },
        ]),
    ];
}
