using System.Text;
using System.Text.RegularExpressions;
using Drafting.Amendments.Tongues;

namespace Drafting.Amendments.Reading;

/// <summary>Takes what somebody wrote apart into sentences: at stops, semicolons and ends of lines that no quotation holds.</summary>
internal sealed partial class StatementScanner
{
    private const string Opening = "“«「『⟦";
    private const string Closing = "”»」』⟧";

    /// <summary>How long a quotation in single marks may be: whether one ends is seen only by trying.</summary>
    private const int LongestSingle = 2000;

    /// <summary>What may follow the end of a quotation in single marks, which may have apostrophes.</summary>
    private static readonly string[] Following = ["with", "by", "to", "after", "before", "where", "and", "in", "for", "from", "of", "at", "should", "be", "par", "après", "avant", "à", "dans", "et", "du"];

    private readonly string _text;
    private readonly int[] _end;
    private readonly List<Statement> _statements = [];
    private readonly StringBuilder _words = new();
    private readonly List<string> _quoted = [];
    private int _start = -1;
    private int _last;
    private bool _isUnclosed;
    private bool _goesOn;
    private int _noSingleBefore;

    private StatementScanner(string text) => (_text, _end) = (text, Ends(text));

    /// <summary>The sentences, in order.</summary>
    public static IReadOnlyList<Statement> Scan(string text)
    {
        var scanner = new StatementScanner(text);
        scanner.Scan();
        return scanner._statements;
    }

    private void Scan()
    {
        var at = 0;
        while (at < _text.Length)
            at = Next(at);
        Finish();
    }

    private int Next(int at)
    {
        var c = _text[at];
        if (c is '\n' or '\r')
        {
            if (GoesOnBelow(at))
            {
                _words.Append(' ');
            }
            else
            {
                Finish();
                _goesOn = false;
            }

            return at + 1;
        }

        if (_start < 0)
        {
            if (char.IsWhiteSpace(c))
                return at + 1;
            if (ListMark().Match(_text, at, Math.Min(_text.Length - at, 12)) is { Success: true, Length: > 0 } mark)
                return at + mark.Length;
            // What is in brackets from end to end of a line is no sentence: so is what cannot be said written beneath those that can.
            if (c == '[' && _text.IndexOfAny(['\n', '\r'], at) is var below && _text.AsSpan(at, (below < 0 ? _text.Length : below) - at).TrimEnd().EndsWith("]"))
                return below < 0 ? _text.Length : below;
            _start = at;
        }

        if (EndOfQuotation(at) is { } end)
        {
            Quote(c == '«' ? Unpadded(_text[(at + 1)..end]) : _text[(at + 1)..end], end + 1);
            return end + 1;
        }

        if (Opening.Contains(c) || c == '"')
            _isUnclosed = true;
        if (c is ':' or '：' && IsAnnounced() && Unquoted(at + 1) is { } line)
        {
            Quote(_text[line.Start..line.End], line.End);
            Finish();
            return line.End;
        }

        _words.Append(c is Act.Quoted or Act.Named ? ' ' : c);
        if (!char.IsWhiteSpace(c))
            _last = at + 1;
        if (IsStop(at))
        {
            Finish();
            _goesOn = true;
        }

        return at + 1;
    }

    private void Quote(string words, int end)
    {
        _words.Append(Act.Quoted);
        _quoted.Add(words);
        _last = end;
    }

    private void Finish()
    {
        if (_start >= 0 && (_isUnclosed || _words.ToString().Any(c => char.IsLetterOrDigit(c) || c == Act.Quoted)))
            _statements.Add(new(_start, _last - _start, _words.ToString(), [.. _quoted], _isUnclosed, _goesOn));
        _words.Clear();
        _quoted.Clear();
        (_start, _isUnclosed) = (-1, false);
    }

    /// <summary>Where the quotation that begins here ends; null where none begins.</summary>
    private int? EndOfQuotation(int at)
    {
        if (_end[at] > 0)
            return _end[at];
        if (_text[at] is not ('‘' or '\'') || at > 0 && char.IsLetterOrDigit(_text[at - 1]))
            return null;
        var stop = _text.AsSpan(at + 1, Math.Min(LongestSingle, _text.Length - at - 1)).IndexOfAny('\n', '\r') is var line and >= 0 ? at + 1 + line : Math.Min(_text.Length, at + 1 + LongestSingle);
        // Where one that began before has found no end, this one finds none.
        for (var end = Math.Max(at + 1, _noSingleBefore); end < stop; end++)
        {
            if (_text[end] is '’' or '\'' && IsEndOfSingle(end + 1))
                return end;
        }

        _noSingleBefore = stop;
        return null;
    }

    private bool IsEndOfSingle(int behind)
    {
        if (behind >= _text.Length || !char.IsLetterOrDigit(_text[behind]) && _text[behind] != ' ')
            return true;
        if (_text[behind] != ' ')
            return WordCuts.IsUnspaced(_text[behind]);
        var rest = _text.AsSpan(behind, Math.Min(12, _text.Length - behind)).TrimStart();
        foreach (var word in Following)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length])))
                return true;
        }

        return rest.Length == 0 || !char.IsLetterOrDigit(rest[0]);
    }

    private bool IsAnnounced() => Announced().IsMatch(_words.ToString(Math.Max(0, _words.Length - 40), Math.Min(40, _words.Length)));

    /// <summary>A text that is given without quotation marks: the rest of the line, or the next line.</summary>
    private (int Start, int End)? Unquoted(int at)
    {
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        if (at == _text.Length || Opening.Contains(_text[at]) || _text[at] is '"' or '‘' or '\'')
            return null;
        var end = _text.IndexOfAny(['\n', '\r'], at);
        return (at, at + _text[at..(end < 0 ? _text.Length : end)].TrimEnd().Length);
    }

    private bool GoesOnBelow(int at)
    {
        if (_start < 0)
            return false;
        while (at < _text.Length && _text[at] is '\r' or '\n' && !(_text[at] == '\n' && at + 1 < _text.Length && _text[at + 1] is '\n' or '\r'))
            at++;
        var next = at < _text.Length && _text[at] is not ('\n' or '\r') ? _text.AsSpan(at).TrimStart() is { Length: > 0 } rest ? rest[0] : ' ' : ' ';
        return char.IsLower(next) || LastOfWords() is ',' or '，' or ':' or '：' && !char.IsWhiteSpace(next);
    }

    private char? LastOfWords()
    {
        for (var at = _words.Length - 1; at >= 0; at--)
        {
            if (!char.IsWhiteSpace(_words[at]))
                return _words[at];
        }

        return null;
    }

    private bool IsStop(int at)
    {
        if (_text[at] is '。' or '；' or ';')
            return true;
        if (_text[at] != '.' || at + 1 < _text.Length && !char.IsWhiteSpace(_text[at + 1]))
            return false;
        return !Abbreviation().IsMatch(_words.ToString(Math.Max(0, _words.Length - 8), Math.Min(8, _words.Length)));
    }

    /// <summary>For each opening mark where its quotation ends; 0 where it does not.</summary>
    private static int[] Ends(string text)
    {
        var ends = new int[text.Length];
        var open = new Stack<int>[Opening.Length];
        var straight = -1;
        for (var i = 0; i < Opening.Length; i++)
            open[i] = new();
        for (var at = 0; at < text.Length; at++)
        {
            if (Opening.IndexOf(text[at], StringComparison.Ordinal) is var opens and >= 0)
                open[opens].Push(at);
            else if (Closing.IndexOf(text[at], StringComparison.Ordinal) is var closes and >= 0 && open[closes].TryPop(out var start))
                ends[start] = at;
            else if (text[at] == '"')
                (straight, ends[straight < 0 ? at : straight]) = straight < 0 ? (at, 0) : (-1, at);
        }

        return ends;
    }

    /// <summary>Without the spaces that French sets inside its marks.</summary>
    private static string Unpadded(string quoted)
    {
        var start = quoted.Length > 0 && quoted[0] is ' ' or '\u00A0' or '\u202F' ? 1 : 0;
        var end = quoted.Length > start && quoted[^1] is ' ' or '\u00A0' or '\u202F' ? quoted.Length - 1 : quoted.Length;
        return quoted[start..end];
    }

    [GeneratedRegex(@"\G(?:\(?[0-9]{1,3}[.)、．](?=[^0-9])|\(?[a-z]{1,2}\)(?= )|[-–—•*·](?= )|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[)）、])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?:reading|reads?|follows|following|text|paragraph|libellée?|conçue?|rédigée?|suivante?|suit|se lise|lira|lirait|如下|下文|案文|改为|读作)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?:paras?|op|pp|par|no|nos|art|al|cf)\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
