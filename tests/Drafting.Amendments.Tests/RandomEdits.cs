using Drafting.Documents;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Amendments.Tests;

/// <summary>Random texts and what somebody may do to one: words, paragraphs, their order, kind and level.</summary>
internal static class RandomEdits
{
    private static readonly string[] Pieces =
    [
        "回顾", "重申", "请", "秘书长", "会员国", "第七十五届会议", "2021 年 4 月 16 日", "第 72/7 号决议", "《2030 年可持续发展议程》", "、", "，", "；", "。", "“", "”", "‘", "’", "«", "»", "「", " ", "  ", "the ", "the ", "of the ", "and ",
        "General ", "Assembly ", "Recalling ", "also ", "17 November 2017", "its ", "of ", "resolution ", ", ", ". ", "Member States’ ", "follow-up ", "1,234.5", "75%", "operative paragraph 2", "In operative paragraph 1, delete “the”",
        "с", "резолюция ", "العامة ", "e\u0301", "👩‍👩‍👧‍👦", "🇰🇿", "𠀀", "क्षि", "\n", "\t", "\uD83D", "\u0301", "\u00A0", "l’Assemblée ", "n’", "« ", " »", "\"", "'", ":", "(a) ",
    ];

    public static string Text(SeededRandom random, int pieces) => string.Concat(Enumerable.Range(0, random.Next(pieces + 1)).Select(_ => random.Pick(Pieces)));

    public static List<Paragraph> Document(SeededRandom random) => [.. Enumerable.Range(0, random.Next(12)).Select(at => New(random, $"p{at}"))];

    public static List<Paragraph> Edited(SeededRandom random, IReadOnlyList<Paragraph> document)
    {
        var edited = document.ToList();
        for (var left = random.Next(1, 7); left > 0; left--)
            Edit(random, edited);
        return edited;
    }

    private static Paragraph New(SeededRandom random, string id)
    {
        var kind = random.Pick(Enum.GetValues<ParagraphKind>());
        return new(id, kind, kind == ParagraphKind.Sub ? random.Next(1, 4) : 0, null, Delta.FromText(Text(random, 30)));
    }

    private static void Edit(SeededRandom random, List<Paragraph> document)
    {
        if (document.Count == 0 || random.Chance(0.15))
        {
            document.Insert(random.Next(document.Count + 1), New(random, $"new{random.Next()}"));
            return;
        }

        var at = random.Next(document.Count);
        var paragraph = document[at];
        var text = paragraph.Text.PlainText;
        switch (random.Next(8))
        {
            case 0:
                document.RemoveAt(at);
                break;
            case 1:
                var block = ParagraphNames.EndOf(document, at, ParagraphNames.Depth(paragraph.Kind, paragraph.Level)) - at + 1;
                var moved = document.GetRange(at, random.Chance(0.5) ? block : 1);
                document.RemoveRange(at, moved.Count);
                document.InsertRange(random.Next(document.Count + 1), moved);
                break;
            case 2:
                var cut = random.Next(text.Length + 1);
                document[at] = paragraph with { Text = Delta.FromText(text[..cut]) };
                document.Insert(at + 1, paragraph with { Id = $"split{random.Next()}", Text = Delta.FromText(text[cut..]) });
                break;
            case 3 when at > 0:
                document[at - 1] = document[at - 1] with { Text = Delta.FromText(document[at - 1].Text.PlainText + " " + text) };
                document.RemoveAt(at);
                break;
            case 4:
                var other = New(random, paragraph.Id);
                document[at] = paragraph with { Kind = other.Kind, Level = other.Level };
                break;
            default:
                var words = Words(text);
                var start = random.Pick(words);
                var end = random.Pick(words);
                (start, end) = (Math.Min(start, end), Math.Min(Math.Max(start, end), Math.Min(start, end) + 30));
                document[at] = paragraph with { Text = Delta.FromText(text[..start] + Text(random, 3) + text[end..]) };
                break;
        }
    }

    /// <summary>Mostly ends of words, as people edit; sometimes anywhere.</summary>
    private static List<int> Words(string text) =>
        [0, text.Length / 3, text.Length, .. text.Index().Where(each => each.Item == ' ').Select(each => each.Index)];
}
