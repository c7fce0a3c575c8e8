using System.Globalization;

namespace Drafting.Amendments;

/// <summary>Where a text may be cut: between words, in Chinese between characters; never inside what a reader sees as one character.</summary>
internal sealed class WordCuts
{
    private const string WithinWords = "'’‘-‐‑/";
    private const string WithinFigures = ".,:";
    private readonly string _text;
    private readonly bool[] _cuts;

    public WordCuts(string text)
    {
        _text = text;
        _cuts = new bool[text.Length + 1];
        foreach (var start in StringInfo.ParseCombiningCharacters(text))
            _cuts[start] = !IsWithinWord(start);
        _cuts[0] = _cuts[^1] = true;
    }

    public bool At(int index) => _cuts[index];

    /// <summary>The nearest place before, at least one character away; 0 at the beginning.</summary>
    public int Before(int index)
    {
        do index--;
        while (index > 0 && !(_cuts[index] && !char.IsWhiteSpace(_text[index])));
        return Math.Max(index, 0);
    }

    /// <summary>The nearest place behind, at least one character away; the length at the end.</summary>
    public int After(int index)
    {
        do index++;
        while (index < _text.Length && !(_cuts[index] && !char.IsWhiteSpace(_text[index - 1])));
        return Math.Min(index, _text.Length);
    }

    /// <summary>Every place at which the words stand, none of them cut.</summary>
    public IEnumerable<int> Of(string words, Func<string, string, int, int> indexOf)
    {
        if (words.Length == 0)
            yield break;
        for (var at = indexOf(_text, words, 0); at >= 0; at = at + 1 < _text.Length ? indexOf(_text, words, at + 1) : -1)
        {
            if (_cuts[at] && _cuts[at + words.Length])
                yield return at;
        }
    }

    /// <summary>The same, to the letter.</summary>
    public IEnumerable<int> Of(string words) => Of(words, (text, sought, from) => text.IndexOf(sought, from, StringComparison.Ordinal));

    private bool IsWithinWord(int at)
    {
        if (at == 0 || at == _text.Length)
            return false;
        var (left, right) = (_text[at - 1], _text[at]);
        return IsWord(left) && IsWord(right)
            || IsWord(left) && at + 1 < _text.Length && Joins(left, right, _text[at + 1])
            || IsWord(right) && at > 1 && Joins(_text[at - 2], left, right);
    }

    private static bool Joins(char left, char between, char right) =>
        WithinWords.Contains(between) && IsWord(left) && IsWord(right) || WithinFigures.Contains(between) && char.IsDigit(left) && char.IsDigit(right);

    /// <summary>Whether the character is one of a word that spaces set off.</summary>
    public static bool IsWord(char c) => !IsUnspaced(c) && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Whether the character is written without spaces around it, as in Chinese.</summary>
    public static bool IsUnspaced(char c) =>
        c is (>= '\u3000' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF')
            or (>= '\uD840' and <= '\uD8BF');
}
