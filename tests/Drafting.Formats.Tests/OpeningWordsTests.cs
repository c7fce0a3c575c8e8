using Drafting.Operations;

namespace Drafting.Formats.Tests;

public class OpeningWordsTests
{
    [Theory]
    [InlineData("zh", "又回顾秘书长的换文，", "又回顾")]
    [InlineData("zh", "表示注意到大会", "表示注意到")]
    [InlineData("zh", "强调指出，推进", "强调指出")]
    [InlineData("zh", "请秘书长", "请")]
    [InlineData("en", "Taking note with appreciation of the report,", "Taking note with appreciation")]
    [InlineData("en", "Also decides to", "Also decides")]
    [InlineData("en", "Notes", "Notes")]
    [InlineData("en", "Notesworthy", "")]
    [InlineData("fr", "Rappelant également sa résolution", "Rappelant également")]
    [InlineData("es", "Acogiendo con beneplácito el informe", "Acogiendo con beneplácito")]
    [InlineData("ru", "Ссылаясь также на", "Ссылаясь также")]
    [InlineData("ar", "وإذ تؤكد من جديد أن", "وإذ تؤكد من جديد")]
    [InlineData("xx", "Recalling", "")]
    public void Length_OfAParagraph_IsThatOfTheLongestKnownPhrase(string language, string text, string opening)
    {
        Assert.Equal(opening, text[..OpeningWords.Length(text, language, ParagraphKind.Preambular)]);
        Assert.Equal(opening, text[..OpeningWords.Length(text, language, ParagraphKind.Operative)]);
        Assert.Equal(0, OpeningWords.Length(text, language, ParagraphKind.Plain));
    }

    [Theory]
    [InlineData("大会，", "大会")]
    [InlineData("The General Assembly", "The General Assembly")]
    [InlineData("إن الجمعية العامة،", "إن الجمعية العامة")]
    public void Length_OfAnEnactingLine_IsThatOfTheOrgan(string text, string organ) =>
        Assert.Equal(organ, text[..OpeningWords.Length(text, "en", ParagraphKind.Enacting)]);
}
