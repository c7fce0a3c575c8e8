using System.Text;
using System.Text.RegularExpressions;
using Drafting.Amendments.Tongues;

namespace Drafting.Amendments.Reading;

/// <summary>A paragraph named in a sentence.</summary>
/// <param name="Name">Null for the one spoken of before.</param>
/// <param name="Written">As written.</param>
internal sealed record NamedParagraph(ParagraphName? Name, string Written);

/// <summary>Something said in a sentence.</summary>
/// <param name="Place">The paragraph it is said to be done in; null where none is named.</param>
internal sealed record Said(ActKind Kind, Match Match, IReadOnlyDictionary<string, string> Quoted, IReadOnlyDictionary<string, NamedParagraph> Named, NamedParagraph? Place);

/// <summary>Takes one sentence apart in one language.</summary>
internal sealed class Parsing
{
    /// <summary>The longest sentence, without what it quotes, that anybody says.</summary>
    private const int LongestSentence = 2000;

    private readonly Tongue _tongue;
    private readonly IReadOnlyList<string> _quoted;
    private readonly List<NamedParagraph> _named = [];
    private readonly string _sentence;

    private Parsing(Tongue tongue, Statement statement)
    {
        (_tongue, _quoted) = (tongue, statement.Quoted);
        var words = tongue.Stripped(Spaced(statement.Words, tongue.Language == "zh")).Trim();
        var sentence = new StringBuilder();
        var at = 0;
        foreach (Match match in tongue.Reference.Matches(words))
        {
            if (match.Groups["new"].Success)
                continue;
            sentence.Append(words, at, match.Index - at).Append(Act.Named);
            _named.Add(new(tongue.NameOf(match), match.Value.Trim()));
            at = match.Index + match.Length;
        }

        _sentence = sentence.Append(words, at, words.Length - at).ToString();
    }

    /// <summary>What is said; null where that is not understood.</summary>
    public static IReadOnlyList<Said>? Of(Tongue tongue, Statement statement)
    {
        if (statement.Words.Length > LongestSentence)
            return null;
        var parsing = new Parsing(tongue, statement);
        return parsing.Parse(parsing._sentence, 0, null, parsing._named) ?? parsing.WithPlaceElsewhere();
    }

    private List<Said>? WithPlaceElsewhere()
    {
        if (_tongue.PlaceBehind.Match(_sentence) is not { Success: true } place)
            return null;
        var named = _sentence.AsSpan(0, place.Index + place.Length).Count(Act.Named) - 1;
        var others = new List<NamedParagraph>(_named);
        others.RemoveAt(named);
        return Parse(_sentence.Remove(place.Index, place.Length), 0, _named[named], others);
    }

    private List<Said>? Parse(string sentence, int at, NamedParagraph? place, List<NamedParagraph> named)
    {
        var said = new List<Said>();
        while (true)
        {
            if (_tongue.Joint.Match(sentence, at, sentence.Length - at) is { Success: true } joint)
                at = joint.Index + joint.Length;
            if (sentence.AsSpan(at).Trim(" .,;:!。；，：！").Length == 0)
                return said.Count > 0 ? said : null;
            if (_tongue.Acts.Select(act => (act.Kind, Match: act.Pattern.Match(sentence, at, sentence.Length - at))).FirstOrDefault(each => each.Match.Success) is { Match: { } match, Kind: var kind })
            {
                said.Add(new(kind, match, Groups(match, ["old", "new", "anchor"], Act.Quoted, _quoted), Groups(match, ["target", "beside"], Act.Named, named), place));
                at = match.Index + match.Length;
            }
            else if (_tongue.PlaceBefore.Match(sentence, at, sentence.Length - at) is { Success: true } before)
            {
                place = named[sentence.AsSpan(0, before.Index + before.Length).Count(Act.Named) - 1];
                // Behind what is done, the place is that of it.
                if (said.Count > 0 && said[^1].Place is null)
                    said[^1] = said[^1] with { Place = place };
                at = before.Index + before.Length;
            }
            else
            {
                return null;
            }
        }

        Dictionary<string, T> Groups<T>(Match match, string[] names, char mark, IReadOnlyList<T> all) =>
            names.Where(name => match.Groups[name].Success).ToDictionary(name => name, name => all[sentence.AsSpan(0, match.Groups[name].Index).Count(mark)]);
    }

    private static string Spaced(string words, bool withoutSpaces)
    {
        var spaced = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                spaced.Append(c);
            else if (!withoutSpaces && spaced.Length > 0 && spaced[^1] != ' ')
                spaced.Append(' ');
        }

        return spaced.ToString();
    }
}
