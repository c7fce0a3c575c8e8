using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>Random drafts and random operations that fit them: Chinese, Latin, surrogate pairs, footnote references, tombstones.</summary>
public static class RandomDrafts
{
    private static readonly string[] Words = ["回顾", "决定", "大会", "，", "；", "2030 年", "Recalling ", "A/RES/75/272", "𠮷", "👍", "إذ تشير", "é", "可持续发展"];

    /// <summary>Some text, perhaps empty.</summary>
    public static string Text(SeededRandom random, int words) => string.Concat(Enumerable.Range(0, random.Next(words + 1)).Select(_ => random.Pick(Words)));

    /// <summary>A draft of a few paragraphs, all live.</summary>
    public static Draft Draft(SeededRandom random, int paragraphs = 4)
    {
        var at = DateTimeOffset.UnixEpoch;
        var kinds = Enum.GetValues<ParagraphKind>();
        var content = Enumerable.Range(0, paragraphs)
            .Select(i => new Paragraph($"p{i}", random.Pick(kinds), 0, null, RichText(random)))
            .ToList();
        return new Draft
        {
            Id = "draft",
            Title = "标题",
            Language = "zh",
            Order = [.. content.Select(paragraph => paragraph.Id)],
            Paragraphs = content.ToImmutableDictionary(
                paragraph => paragraph.Id, paragraph => new PlacedParagraph(paragraph, false, false, new LastChange(0, at, null, null))),
        };
    }

    /// <summary>An operation on what the draft shows, as a client would send it.</summary>
    /// <param name="newId">The id of a paragraph it may create.</param>
    public static Operation Operation(SeededRandom random, Draft draft, string newId)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var removed = draft.Order.Where(id => draft.Paragraphs[id] is { IsRemoved: true, IsJoined: false }).ToList();
        if (live.Count == 0)
            return new InsertParagraph(newId, null, ParagraphKind.Preambular, 0, RichText(random));
        var paragraph = random.Pick(live);
        var anchor = random.Chance(0.2) ? null : random.Pick(live).Id;
        return random.Next(20) switch
        {
            < 8 => new EditText(paragraph.Id, Edit(random, paragraph.Text)),
            < 10 => new InsertParagraph(newId, anchor, ParagraphKind.Operative, 0, RichText(random)),
            < 11 => new RemoveParagraph(paragraph.Id),
            < 12 when removed.Count > 0 => new RestoreParagraph(random.Pick(removed)),
            < 14 => new MoveParagraph(paragraph.Id, anchor == paragraph.Id ? null : anchor),
            < 16 => new SplitParagraph(paragraph.Id, Boundary(random, paragraph.Text), newId),
            < 18 when live[0] != paragraph => Join(live, live.IndexOf(paragraph)),
            < 19 => new SetParagraph(paragraph.Id, random.Pick(Enum.GetValues<ParagraphKind>()), random.Next(3), random.Chance(0.3), random.Chance(0.5) ? null : "3 bis."),
            _ => new SetParagraphStatus(paragraph.Id, ParagraphStatus.Open),
        };
    }

    /// <summary>An edit that fits a text and cuts no surrogate pair.</summary>
    public static Delta Edit(SeededRandom random, Delta text)
    {
        var boundaries = Boundaries(text);
        var places = Enumerable.Range(0, 2 * (1 + random.Next(2))).Select(_ => random.Pick(boundaries)).Order().ToList();
        var edit = new DeltaBuilder();
        var at = 0;
        for (var i = 0; i < places.Count; i += 2)
        {
            edit.Retain(places[i] - at);
            if (random.Chance(0.7))
                edit.Insert(random.Pick(Words), random.Chance(0.1) ? Attributes.Flag("em") : null);
            if (random.Chance(0.2))
                edit.Retain(places[i + 1] - places[i], Attributes.Flag("strong"));
            else
                edit.Delete(places[i + 1] - places[i]);
            at = places[i + 1];
        }

        return edit.Build();
    }

    private static JoinParagraph Join(List<Paragraph> live, int index) =>
        new(live[index].Id, live[index - 1].Id, live[index - 1].Text.Length, live[index].Text.Length);

    private static Delta RichText(SeededRandom random)
    {
        var text = new DeltaBuilder().Insert(Text(random, 4)).Insert(Text(random, 2), Attributes.Flag("em"));
        if (random.Chance(0.2))
            text.Insert(Embed.FootnoteReference("p0"));
        return text.Insert(Text(random, 2)).Build();
    }

    private static int Boundary(SeededRandom random, Delta text) => random.Pick(Boundaries(text));

    private static List<int> Boundaries(Delta text)
    {
        var places = new List<int> { 0 };
        var passed = 0;
        foreach (var op in text.Ops)
        {
            for (var i = 1; i <= op.Length; i++)
            {
                if (op.Text is not { } run || i == op.Length || !(char.IsHighSurrogate(run[i - 1]) && char.IsLowSurrogate(run[i])))
                    places.Add(passed + i);
            }

            passed += op.Length;
        }

        return places;
    }
}
