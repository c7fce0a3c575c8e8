using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Reads the text of a resolution: the organ, the preamble, the operative part with its sub-paragraphs, the close, annexes.</summary>
internal sealed class ResolutionBody(string language, List<ImportWarning> warnings)
{
    private enum Part
    {
        Preamble,
        Operative,
        Declaration,
        Close,
        Annex,
    }

    private readonly Wording wording = Wording.Of(language);
    private readonly List<string> openLetters = [];
    private readonly List<FoundParagraph> found = [];
    private Part part = Part.Preamble;
    private bool isNumbered;
    private int lastNumber;

    /// <summary>The organ that speaks.</summary>
    public string? Organ { get; private set; }

    /// <summary>The paragraphs from the enacting line on.</summary>
    public List<FoundParagraph> Read(IReadOnlyList<Block> blocks)
    {
        isNumbered = blocks.Any(block => Labels.TryNumber(Brackets.Inside(block.Text), language, out var number, out _, out _) && number == 1);
        for (var i = 0; i < blocks.Count; i++)
            found.Add(Read(blocks[i], blocks.Skip(i + 1).Select(block => Brackets.Inside(block.Text))));
        return found;
    }

    private FoundParagraph Read(Block block, IEnumerable<string> following)
    {
        if (wording.Enacting.Match(block.Text) is { Success: true } enacting)
        {
            Organ ??= Header.OrganName(enacting.Groups["organ"].Value, language);
            (part, lastNumber) = (Part.Preamble, 0);
            return Found(ParagraphKind.Enacting, block);
        }

        if (wording.Annex.IsMatch(block.Text))
        {
            (part, lastNumber) = (Part.Annex, 0);
            return Found(ParagraphKind.Heading, block);
        }

        if (wording.Meeting.IsMatch(block.Text))
        {
            part = Part.Close;
            return Found(ParagraphKind.Plain, block);
        }

        return TryNumbered(block) ?? TrySub(block, following) ?? TrySection(block) ?? (part switch
        {
            Part.Preamble => ReadPreamble(block),
            Part.Operative => ReadUnnumbered(block),
            Part.Close => Unknown(block, "follows the close of the resolution"),
            _ => Found(IsHeading(block) ? ParagraphKind.Heading : ParagraphKind.Plain, block),
        });
    }

    private FoundParagraph? TryNumbered(Block block)
    {
        var brackets = Brackets.Of(block.Text);
        if (Labels.TryPreambular(block.Text[brackets.Length..], out var label, out var rest))
            return new FoundParagraph(ParagraphKind.Preambular, Brackets.Around(brackets, rest), block.Line, label);
        if (!Labels.TryNumber(block.Text[brackets.Length..], language, out var number, out label, out rest) || rest.Length == 0)
            return null;
        if (number != 1 && (number < lastNumber || number > lastNumber + 3))
            return null;
        if (number > lastNumber + 1)
            warnings.Add(new ImportWarning(block.Line, $"Paragraph {label} follows {lastNumber}.: a number is missing before it."));
        lastNumber = number;
        openLetters.Clear();
        rest = Brackets.Around(brackets, rest);
        if (part is Part.Declaration or Part.Annex)
            return new FoundParagraph(ParagraphKind.Plain, rest, block.Line, label);
        part = Part.Operative;
        return new FoundParagraph(ParagraphKind.Operative, rest, block.Line, label);
    }

    private FoundParagraph? TrySub(Block block, IEnumerable<string> following)
    {
        var brackets = Brackets.Of(block.Text);
        if (part is Part.Close || !Labels.TrySub(block.Text[brackets.Length..], openLetters, following, out var level, out var label, out var rest) || rest.Length == 0)
            return null;
        return new FoundParagraph(ParagraphKind.Sub, Brackets.Around(brackets, rest), block.Line, label, level);
    }

    // “A. General” is a heading; “A. The States;” after a colon, or after another such, is part of a list.
    private FoundParagraph? TrySection(Block block)
    {
        if (Sections.IsHeading(block.Text))
            return Found(ParagraphKind.Heading, block);
        var brackets = Brackets.Of(block.Text);
        if (part != Part.Operative || !Sections.TryLabel(block.Text[brackets.Length..], out var label, out var rest) || found.Count == 0)
            return null;
        var goesOn = found[^1] is { Kind: ParagraphKind.Sub, Label: { } before } && Sections.TryLabel($"{before} x", out _, out _);
        if (!goesOn && !Punctuation.EndsInColon(found[^1].Text))
            return null;
        openLetters.Clear();
        openLetters.Add(label);
        return new FoundParagraph(ParagraphKind.Sub, Brackets.Around(brackets, rest), block.Line, label, 1);
    }

    private FoundParagraph ReadPreamble(Block block)
    {
        var opens = OpeningWords.Length(Brackets.Inside(block.Text), language, ParagraphKind.Preambular) > 0;
        var isBracketed = Brackets.IsOpening(block.Text[0]);
        if (Punctuation.EndsInComma(block.Text) || (opens && isBracketed && !Punctuation.EndsInSign(block.Text)) || (opens && isNumbered && Punctuation.EndsInSemicolon(block.Text)))
            return Found(ParagraphKind.Preambular, block);
        // A single operative paragraph bears no number. What it adopts may follow it, with numbers of its own.
        if (opens && (!isNumbered || Punctuation.EndsInColon(block.Text)) && Punctuation.EndsInSign(block.Text))
        {
            part = Punctuation.EndsInColon(block.Text) ? Part.Declaration : Part.Operative;
            return Found(ParagraphKind.Operative, block);
        }

        if (opens && Punctuation.EndsInStop(block.Text))
            return Found(ParagraphKind.Preambular, block);
        return IsHeading(block) ? Found(ParagraphKind.Heading, block) : Unknown(block, "is no preambular paragraph");
    }

    private FoundParagraph ReadUnnumbered(Block block)
    {
        if (IsHeading(block))
            return Found(ParagraphKind.Heading, block);
        return !isNumbered && OpeningWords.Length(Brackets.Inside(block.Text), language, ParagraphKind.Operative) > 0
            ? Found(ParagraphKind.Operative, block)
            : Unknown(block, "bears no number among the operative paragraphs");
    }

    private FoundParagraph Unknown(Block block, string why)
    {
        warnings.Add(new ImportWarning(block.Line, $"“{Header.Shortened(block.Text)}” {why}; kept as plain text."));
        return Found(ParagraphKind.Plain, block);
    }

    // What negotiators have set in brackets is a paragraph, unless it is labelled as a section.
    private static bool IsHeading(Block block) =>
        !Punctuation.EndsInSign(block.Text) && block.Text.Length <= Sections.LongestHeading && block.Text.Any(char.IsLetter)
        && !Brackets.IsOpening(block.Text[0]) && !Brackets.IsClosing(block.Text[^1]);

    private static FoundParagraph Found(ParagraphKind kind, Block block) => new(kind, block.Text, block.Line);
}
