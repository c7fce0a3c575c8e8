using System.Text.Json;
using Drafting.Documents.Json;

namespace Drafting.Documents.Tests.Json;

/// <summary>Reading submissions: whatever is none is said to be none, and nothing that cannot be read gets as far as a draft.</summary>
public class SubmissionJsonTests
{
    private static MalformedSubmissionException Refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Assert.Throws<MalformedSubmissionException>(() => SubmissionJson.Read(document.RootElement));
    }

    private static string With(string operations, string clientId = "c") =>
        $$"""{"clientId":"{{clientId}}","sequence":1,"baseRevision":0,"operations":[{{operations}}]}""";

    [Theory]
    [InlineData("""{"op":"editText","paragraph":"p","delta":{"ops":[{"insert":"\ud83d"}]}}""")]
    [InlineData("""{"op":"editText","paragraph":"p","delta":{"ops":[{"insert":"x","attributes":{"link":"\udc00"}}]}}""")]
    [InlineData("""{"op":"setMasthead","organ":"\ud83d"}""")]
    [InlineData("""{"op":"setMasthead","\ud83d":"x"}""")]
    [InlineData("""{"op":"setMasthead","agendaItems":["1","\ude00\ud83d"]}""")]
    [InlineData("""{"op":"nameVersion","label":"\ud83d"}""")]
    [InlineData("""{"op":"\ud83d"}""")]
    public void Read_HalfASurrogatePairAnywhere_IsMalformed(string operation) =>
        Assert.Contains("surrogate", Refused(With(operation)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_HalfASurrogatePairInTheClientId_IsMalformed() => Refused(With("", clientId: "\\ud83d"));

    [Theory]
    [InlineData("""{"op":"explode"}""")]
    [InlineData("""{"paragraph":"p"}""")]
    [InlineData("null")]
    [InlineData("""{"op":"editText","paragraph":"p","delta":{"ops":[{"retain":-1}]}}""")]
    public void Read_OperationThatIsNone_IsNamedByItsIndex(string operation) =>
        Assert.Equal(1, Refused(With($$"""{"op":"removeParagraph","paragraph":"p"},{{operation}}""")).Operation);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"clientId":"c","sequence":0,"baseRevision":0,"operations":[]}""")]
    public void Read_WhatIsNoSubmission_NamesNoOperation(string json) => Assert.Null(Refused(json).Operation);
}
