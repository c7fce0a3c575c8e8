using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Reads a letter from its title on: body, signature, annex with its title and its paragraphs, which may bear numbers.</summary>
internal sealed class LetterBody(string language)
{
    private readonly Wording wording = Wording.Of(language);
    private bool beforeAnnexTitle;
    private bool inAnnex;
    private int lastNumber;

    public List<FoundParagraph> Read(IReadOnlyList<Block> blocks) => [.. blocks.Select(Read)];

    private FoundParagraph Read(Block block)
    {
        if (wording.Annex.IsMatch(block.Text))
        {
            (beforeAnnexTitle, inAnnex, lastNumber) = (true, true, 0);
        }
        else if (beforeAnnexTitle && block.Text[0] is not ('[' or '［'))
        {
            beforeAnnexTitle = false;
            if (!Punctuation.EndsInSign(block.Text))
                return new FoundParagraph(ParagraphKind.Heading, block.Text, block.Line);
        }

        // In the letter itself “A. Smith” is who signs it.
        if (inAnnex && Sections.IsHeading(block.Text))
            return new FoundParagraph(ParagraphKind.Heading, block.Text, block.Line);
        if (Labels.TryNumber(block.Text, language, out var number, out var label, out var rest) && rest.Length > 0
            && (number == 1 || (number > lastNumber && number <= lastNumber + 3)))
        {
            lastNumber = number;
            return new FoundParagraph(ParagraphKind.Plain, rest, block.Line, label);
        }

        return new FoundParagraph(ParagraphKind.Plain, block.Text, block.Line);
    }
}
