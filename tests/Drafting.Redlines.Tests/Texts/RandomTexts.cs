using System.Text;

namespace Drafting.Redlines.Tests.Texts;

/// <summary>Random documents and edits of them, of the pieces real texts and hostile ones are made of.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Pieces =
    [
        "回顾", "又回顾", "重申", "请", "秘书长", "大会", "会员国", "第七十五届会议", "第七十七届会议", "2021 年 4 月 16 日", "2021年9月", "第 72/7 号决议",
        "A/RES/75/272", "A/71/982-S/2017/600", "《2030 年可持续发展议程》", "《联合国宪章》", "《", "》", "、", "，", "；", "。", "(a)", "“", "”", " ", "  ",
        "the", "General", "Assembly", "Recalling", "also", "17 November 2017", "its", "of", "resolution", ", ", ". ", "Secretary-General", "1,234.5", "75%",
        "ООН", "резолюция", "17 ноября 2017", "الجمعية", "العامة", "قَرَّرَ", "e\u0301", "n\u0303o", "👩‍👩‍👧‍👦", "🇰🇿", "🇺🇳", "👍🏽", "𠀀", "𠮷", "한국", "각", "क्षि", "\u200F", "\r\n",
        "\n", "\t", "\uD83D", "\uDE00", "\u0301", "¹", "\uFFFC", "ﷺ", "字\u0302",
    ];

    private static readonly string[] Kinds = ["preambular", "operative", "sub", "footnote", "heading", "title", "plain", "enacting"];

    private readonly Random _random = new(seed);

    public List<RedlineParagraph> Document(int paragraphs)
    {
        var count = _random.Next(paragraphs + 1);
        return [.. Enumerable.Range(0, count).Select(i => new RedlineParagraph($"p{i}", Pick(Kinds), _random.Next(3), $"{i}.", Text(_random.Next(60))))];
    }

    /// <summary>The document with words, paragraphs and their order changed; ids are kept, or counted off anew.</summary>
    public List<RedlineParagraph> Edited(IReadOnlyList<RedlineParagraph> document)
    {
        var result = document.ToList();
        for (var edits = _random.Next(8); edits > 0; edits--)
            EditOnce(result);
        if (_random.Next(4) == 0)
            result = [.. result.Select((p, i) => p with { Id = $"p{i}" })];
        return result;
    }

    private void EditOnce(List<RedlineParagraph> document)
    {
        var at = _random.Next(document.Count + 1);
        if (document.Count == 0 || _random.Next(6) == 0)
        {
            document.Insert(at, new($"new{_random.Next()}", Pick(Kinds), 0, null, Text(_random.Next(40))));
            return;
        }

        at = Math.Min(at, document.Count - 1);
        var paragraph = document[at];
        switch (_random.Next(7))
        {
            case 5:
                var cut = _random.Next(paragraph.Text.Length + 1);
                document[at] = paragraph with { Text = paragraph.Text[..cut] };
                document.Insert(at + 1, paragraph with { Id = $"split{_random.Next()}", Text = paragraph.Text[cut..] });
                break;
            case 6 when at > 0:
                document[at - 1] = document[at - 1] with { Text = document[at - 1].Text + Pick(["", " ", "，"]) + paragraph.Text };
                document.RemoveAt(at);
                break;
            case 0:
                document.RemoveAt(at);
                break;
            case 1:
                document.RemoveAt(at);
                document.Insert(_random.Next(document.Count + 1), paragraph);
                break;
            default:
                var start = _random.Next(paragraph.Text.Length + 1);
                var length = _random.Next(Math.Min(12, paragraph.Text.Length - start + 1));
                document[at] = paragraph with { Text = paragraph.Text.Remove(start, length).Insert(start, Text(_random.Next(4))) };
                break;
        }
    }

    private string Text(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(Pick(Pieces));
        return text.ToString();
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
