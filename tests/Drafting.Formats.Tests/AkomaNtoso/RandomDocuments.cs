using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>Documents that nobody would write: any kind anywhere, any text that a draft may hold.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Pieces =
    [
        "回顾", "又注意到", "大会，", "Recalling", "Takes note", "1.", "(a)", " ", "  ", "\t", "\n", "&", "<b>", "]]>", "\"", "'", "😀", "é", "\u00a0", "\u200d", "الجمعية", "：", "；", "。", "A/RES/75/272", "2021 年 4 月 16 日", "附件",
    ];

    public static ParsedDocument Next(SeededRandom random)
    {
        var count = random.Next(30);
        var kinds = Enumerable.Range(0, count).Select(_ => random.Pick(Enum.GetValues<ParagraphKind>())).ToList();
        if (random.Chance(0.5))
            kinds = [.. kinds.OrderBy(kind => kind == ParagraphKind.Sub ? ParagraphKind.Operative : kind)];
        var ids = kinds.Select((_, index) => random.Chance(0.5) ? $"p{random.Next(3)}{index}" : $"{random.NextInt64():x16}").ToList();
        var notes = ids.Where((_, index) => kinds[index] == ParagraphKind.Footnote).Append("nobody").ToList();
        return new ParsedDocument
        {
            Kind = random.Pick(Enum.GetValues<DocumentKind>()),
            Symbol = Maybe(random, Text(random)),
            Title = Text(random),
            Language = random.Pick(Delegations.Languages),
            Masthead = Masthead(random),
            Sponsors = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new NamedSponsor(random.Pick(Delegations.All).Code, Text(random)))],
            UnresolvedSponsors = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random))],
            Paragraphs = [.. kinds.Zip(ids, (kind, id) => new Paragraph(
                id,
                kind,
                kind == ParagraphKind.Sub ? 1 + random.Next(5) : 0,
                Maybe(random, Text(random)),
                Delta.Of(Enumerable.Range(0, random.Next(6)).Select(_ => Op(random, notes))),
                1 + random.Next(3),
                random.Pick(Enum.GetValues<ParagraphStatus>())))],
        };
    }

    private static Masthead Masthead(SeededRandom random) => new()
    {
        Organ = Maybe(random, Text(random)),
        Session = Maybe(random, Text(random)),
        Committee = Maybe(random, Text(random)),
        Symbol = Maybe(random, random.Chance(0.5) ? "A/79/L.57" : Text(random)),
        Distribution = Maybe(random, Text(random)),
        Date = Maybe(random, random.Chance(0.5) ? "2021-04-20" : Text(random)),
        AdoptedOn = Maybe(random, random.Chance(0.5) ? "2021-04-16" : Text(random)),
        OriginalLanguage = Maybe(random, Text(random)),
        JobNumber = Maybe(random, Text(random)),
        AdoptionNote = Maybe(random, Text(random)),
        AgendaItems = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random))],
        AgendaTitles = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random))],
    };

    private static DeltaOp Op(SeededRandom random, List<string> notes)
    {
        var attributes = Attributes.Of(new (string Name, object Value)[] { ("em", true), ("strong", true), ("link", "https://undocs.org/zh/A/RES/75/272?a=1&b=“”") }
            .Where(_ => random.Chance(0.25)).Select(pair => KeyValuePair.Create(pair.Name, JsonSerializer.SerializeToElement(pair.Value))));
        return random.Chance(0.25) ? DeltaOp.Insert(Embed.FootnoteReference(random.Pick(notes)), attributes) : DeltaOp.Insert(random.Pick(Pieces) + Text(random), attributes);
    }

    private static string Text(SeededRandom random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => random.Pick(Pieces)));

    private static string? Maybe(SeededRandom random, string text) => random.Chance(0.7) ? text : null;
}
