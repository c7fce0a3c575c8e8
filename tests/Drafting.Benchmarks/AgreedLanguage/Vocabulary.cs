using System.Text;
using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Benchmarks.AgreedLanguage;

/// <summary>
/// How a language's resolutions are written: which word follows which two, as often as in the real texts. New paragraphs made so have its phrases as often as
/// it has them; a Chinese character is a word.
/// </summary>
internal sealed partial class Vocabulary
{
    private const double Jump = 0.08;

    private readonly Dictionary<(string, string), List<string>> following = [];
    private readonly List<List<string>> paragraphs;
    private readonly List<string> all;

    public Vocabulary(IEnumerable<string> real)
    {
        paragraphs = [.. real.Select(Words).Where(words => words.Count > 3)];
        all = [.. paragraphs.SelectMany(words => words)];
        foreach (var words in paragraphs)
        {
            for (var at = 2; at < words.Count; at++)
            {
                if (!following.TryGetValue((words[at - 2], words[at - 1]), out var next))
                    following[(words[at - 2], words[at - 1])] = next = [];
                next.Add(words[at]);
            }
        }
    }

    // A word with the blank and the punctuation behind it.
    [GeneratedRegex(@"(\p{IsCJKUnifiedIdeographs}|[^\s\p{IsCJKUnifiedIdeographs}]+)[\s，；。、]*")]
    private static partial Regex Word();

    public static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>A paragraph of the real texts.</summary>
    public string Real(SeededRandom random) => string.Concat(random.Pick(paragraphs));

    /// <summary>A new paragraph: it opens as a real one does, and is as long as another.</summary>
    public string New(SeededRandom random)
    {
        var words = random.Pick(paragraphs).Take(3).ToList();
        for (var length = random.Pick(paragraphs).Count; words.Count < length;)
            words.Add(!random.Chance(Jump) && following.TryGetValue((words[^2], words[^1]), out var next) ? random.Pick(next) : random.Pick(all));
        return string.Concat(words);
    }

    /// <summary>The paragraph with some of its words changed, each in its place: another word, none, or two.</summary>
    public string Changed(SeededRandom random, string paragraph, int changes)
    {
        var words = Words(paragraph);
        foreach (var at in Enumerable.Range(0, words.Count).OrderBy(_ => random.Next()).Take(changes))
        {
            words[at] = random.Next(4) switch
            {
                0 => "",
                1 => words[at] + random.Pick(all),
                _ => Other(random, words[at]),
            };
        }

        return string.Concat(words);
    }

    private string Other(SeededRandom random, string word)
    {
        var digits = new StringBuilder(word);
        var hasDigits = false;
        for (var at = 0; at < digits.Length; at++)
        {
            if (char.IsAsciiDigit(digits[at]))
                (digits[at], hasDigits) = ((char)('0' + random.Next(10)), true);
        }

        return hasDigits ? digits.ToString() : random.Pick(all);
    }
}
