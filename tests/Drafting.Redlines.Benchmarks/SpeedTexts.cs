using System.Text;
using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Benchmarks;

/// <summary>
/// Chinese texts of any length and versions of them with a tenth changed. The text is a chain of characters that follow each
/// other in the seeds, so it has the characters and words of a resolution and hardly repeats itself.
/// </summary>
internal sealed class SpeedTexts
{
    private const double Share = 0.1;
    private readonly Random _random;
    private readonly string _source = string.Concat(RealTexts.SeedNames.SelectMany(RealTexts.Seed).Select(p => p.Text));
    private readonly ILookup<string, int> _following;

    public SpeedTexts(int seed)
    {
        _random = new(seed);
        _following = Enumerable.Range(0, _source.Length - 2).ToLookup(i => _source.Substring(i, 2));
    }

    public List<string> Text(int characters)
    {
        var paragraphs = new List<string>();
        for (var length = 0; length < characters; length += paragraphs[^1].Length)
            paragraphs.Add(Phrase(_random.Next(60, 200)));
        return paragraphs;
    }

    /// <summary>Single characters replaced everywhere.</summary>
    public List<string> Scatter(IReadOnlyList<string> text) => [.. text.Select(p => string.Concat(p.Select(c => _random.NextDouble() < Share ? Letter() : c)))];

    /// <summary>Runs of 5 to 30 characters replaced.</summary>
    public List<string> Phrases(IReadOnlyList<string> text) => [.. text.Select(paragraph =>
    {
        var changed = new StringBuilder();
        for (var i = 0; i < paragraph.Length;)
        {
            var run = Math.Min(_random.Next(5, 31), paragraph.Length - i);
            changed.Append(_random.NextDouble() < Share ? Phrase(_random.Next(5, 31)) : paragraph.Substring(i, run));
            i += run;
        }

        return changed.ToString();
    })];

    /// <summary>Whole paragraphs rewritten or moved.</summary>
    public List<string> Paragraphs(IReadOnlyList<string> text)
    {
        var changed = text.Select(p => _random.NextDouble() < Share / 2 ? Phrase(p.Length) : p).ToList();
        for (var moves = (int)(text.Count * Share / 2); moves > 0; moves--)
        {
            var from = _random.Next(changed.Count);
            var moved = changed[from];
            changed.RemoveAt(from);
            changed.Insert(_random.Next(changed.Count + 1), moved);
        }

        return changed;
    }

    public static List<RedlineParagraph> AsParagraphs(IReadOnlyList<string> texts, string ids) =>
        [.. texts.Select((text, i) => new RedlineParagraph($"{ids}{i}", "preambular", 0, null, text))];

    private string Phrase(int length)
    {
        var phrase = new StringBuilder(_source.Substring(_random.Next(_source.Length - 2), 2));
        while (phrase.Length < length)
        {
            var next = _following[phrase.ToString(phrase.Length - 2, 2)].ToList();
            phrase.Append(next.Count == 0 ? Letter() : _source[next[_random.Next(next.Count)] + 2]);
        }

        return phrase.ToString(0, length);
    }

    private char Letter() => _source[_random.Next(_source.Length)];
}
