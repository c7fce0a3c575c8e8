using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Joins lines to paragraphs, by the rules of the layout.</summary>
internal sealed partial class BlockReader(Layout layout, string language, int width)
{
    [GeneratedRegex(@"^\d{1,3}\s?[.．]$")]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"(?<=\p{L}) -(?=\p{Ll})|(?<=\p{L}) (?=’\p{Ll}{1,2}\b)")]
    private static partial Regex StraySpace();

    // English, French and Spanish; the other languages go by the known opening words alone.
    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(ing|ant|ando|endo)\b")]
    private static partial Regex Participle();

    // A cut in mid-sentence leaves a long line without a sign at its end; a heading is shorter.
    private const int LongestHeading = 40;

    private readonly Wording wording = Wording.Of(language);
    private readonly List<string> openLetters = [];
    private bool inHeader = true;
    private bool isTight;
    private bool numbersBegan;
    private int lastNumber;

    public List<Block> Read(List<SourceLine> lines)
    {
        // Without blank lines between them, long lines are paragraphs of their own.
        isTight = lines.Count(line => line.AfterBlank) * 2 < lines.Count;
        var blocks = new List<Block>();
        var enacting = wording.FindEnacting([.. lines.Select(line => line.Text)]);
        var bodyStart = enacting < 0 ? int.MaxValue : lines[enacting].Number;
        var joined = 0;
        SourceLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && joined < LineJoin.MostLines && blocks[^1].Text.Length < LineJoin.LongestParagraph && Continues(before, line, blocks[^1].Text))
            {
                blocks[^1] = blocks[^1] with { Text = LineJoin.Join(blocks[^1].Text, line.Text) };
                joined++;
            }
            else
            {
                blocks.Add(new Block(line.Text, line.Number));
                joined = 0;
            }

            inHeader = inHeader && line.Number < bodyStart && !wording.Letter.IsMatch(blocks[^1].Text);
            Note(blocks[^1].Text);
            before = line;
        }

        return language == "zh" || layout != Layout.WrappedLines
            ? blocks
            : [.. blocks.Select(block => block with { Text = StraySpace().Replace(block.Text, match => match.Value.Trim()) })];
    }

    private void Note(string block)
    {
        if (!inHeader && Labels.TryNumber(Brackets.Inside(block), language, out var number, out _, out _))
            (lastNumber, numbersBegan) = (number, true);
    }

    private bool Continues(SourceLine before, SourceLine line, string block) => layout switch
    {
        Layout.PrintedLines => !before.EndsInSpace && !(line.StartsPage && line.Indent > 0),
        Layout.ParagraphLines => !IsOwn(block) && !IsOwn(line.Text) && !StartsNumber(line.Text)
            && ((!line.AfterBlank && !isTight && !(Punctuation.EndsInSign(block) && StartsSection(line.Text))) || (!inHeader && ContinuesCut(line, block))),
        _ => !IsOwn(block) && !IsOwn(line.Text) && (inHeader ? ContinuesHeader(line, block) : ContinuesBody(before, line, block)),
    };

    // A page cut in mid-sentence: surely so where its foot stood between, else where the line is long and the next goes on in small letters.
    private bool ContinuesCut(SourceLine line, string block)
    {
        if (Punctuation.EndsInSign(block) || StartsSection(line.Text) || Labels.TrySub(Brackets.Inside(line.Text), [.. openLetters], out _, out _, out _))
            return false;
        if (line.AfterCut)
            return IsParagraph(block);
        return block.Length > LongestHeading && block[^1] is not (')' or '）') && !Brackets.IsClosing(block[^1])
            && !char.IsUpper(Brackets.Inside(line.Text).FirstOrDefault()) && !Opens(line.Text) && !Opens(line.Text, ParagraphKind.Operative);
    }

    // What is longer than a heading, or begins as only a paragraph does.
    private bool IsParagraph(string block)
    {
        var inside = Brackets.Inside(block);
        return block.Length > LongestHeading || Labels.TryNumber(inside, language, out _, out _, out _) || Labels.TryPreambular(inside, out _, out _)
            || Labels.TrySub(inside, [.. openLetters], out _, out _, out _) || Opens(block) || Opens(block, ParagraphKind.Operative);
    }

    private bool ContinuesHeader(SourceLine line, string block) =>
        !line.AfterBlank && line.Text[0] is not ('[' or '［') && block[^1] is not (']' or '］') && Symbols.SplitTitle(line.Text) is null
        && !wording.Sponsors.IsMatch(block) && !(wording.Adoption.IsMatch(block));

    private bool ContinuesBody(SourceLine before, SourceLine line, string block)
    {
        if (BareLabel().IsMatch(block))
            return true;
        if (StartsNumber(line.Text) || StartsLetter(line.Text, block) || (StartsSection(line.Text) && Punctuation.EndsInSign(block)))
            return false;
        // A paragraph in brackets of its own.
        if (Brackets.IsOpening(line.Text[0]) && Punctuation.EndsInSign(block) && (Opens(line.Text) || Opens(line.Text, ParagraphKind.Operative)))
            return false;
        var opens = !numbersBegan && Punctuation.EndsInComma(block) && !IsQuoting(block) && Opens(line.Text);
        // Russian paragraphs open with small letters.
        if (opens && language == "ru")
            return false;
        var first = Brackets.Inside(line.Text).FirstOrDefault();
        if (!char.IsUpper(first) && !TextWidth.IsChinese(first) && language != "ar")
            return true;
        if (line.AfterBlank && !line.StartsPage && !Punctuation.EndsInComma(block) && Punctuation.EndsInSign(block))
            return false;
        if (IsBrokenBefore(before, line))
            return !Punctuation.EndsInSign(block) && !Punctuation.EndsInSign(line.Text) && IsShort(line);
        return !opens;
    }

    private bool StartsNumber(string text)
    {
        var inside = Brackets.Inside(text);
        return Labels.TryPreambular(inside, out _, out _) || (Labels.TryNumber(inside, language, out var number, out _, out _, out var isVariant)
            && (number == 1 || (number > lastNumber && number <= lastNumber + 2) || (isVariant && number == lastNumber)));
    }

    private bool StartsSection(string text) => !inHeader && Sections.IsHeading(text);

    private bool StartsLetter(string text, string block)
    {
        var open = new List<string>(openLetters);
        if (!(Punctuation.EndsInSemicolon(block) || Punctuation.EndsInColon(block) || Punctuation.EndsInComma(block))
            || !Labels.TrySub(Brackets.Inside(text), open, out _, out _, out _))
            return false;
        openLetters.Clear();
        openLetters.AddRange(open);
        return true;
    }

    private bool Opens(string text, ParagraphKind kind = ParagraphKind.Preambular)
    {
        var inside = Brackets.Inside(text);
        return OpeningWords.Length(inside, language, kind) > 0
            || (kind == ParagraphKind.Preambular && language is "en" or "fr" or "es" && Participle().IsMatch(inside));
    }

    private static bool IsQuoting(string block) => block.LastIndexOf('“') > block.LastIndexOf('”');

    private bool IsShort(SourceLine line) => TextWidth.Of(line.Text) * 10 < width * 8;

    // Where the next word would have fitted, even after an indented number, the line was broken on purpose.
    private bool IsBrokenBefore(SourceLine before, SourceLine line)
    {
        var word = language == "zh" ? 2 : TextWidth.Of(line.Text.Split(' ')[0]) + 1;
        return TextWidth.Of(before.Text) + word + 24 <= width;
    }

    // Lines that are a part of the document by themselves.
    private bool IsOwn(string text) =>
        wording.Enacting.IsMatch(text) || wording.Annex.IsMatch(text) || (!inHeader && wording.Meeting.IsMatch(text))
        || (inHeader && (Symbols.IsSymbol(text) || Symbols.IsCouncilTitle(text) || wording.Session.IsMatch(text) || wording.Committee.IsMatch(text)
            || wording.AgendaItem.IsMatch(text) || wording.Organ.IsMatch(text) || DistributionLine.IsMatch(text)));
}
