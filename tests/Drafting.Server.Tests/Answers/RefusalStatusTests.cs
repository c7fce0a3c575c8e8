using Drafting.Documents;
using Drafting.Server.Answers;

namespace Drafting.Server.Tests.Answers;

public class RefusalStatusTests
{
    [Theory]
    [InlineData("signInFirst", null, 401)]
    [InlineData("invalidToken", "token", 403)]
    [InlineData("unknownDraft", null, 404)]
    [InlineData("unknownRevision", "revision", 404)]
    [InlineData("silenceOver", null, 409)]
    [InlineData("emailTaken", "email", 409)]
    [InlineData("tooLarge", null, 400)]
    [InlineData("unsupportedFormat", null, 415)]
    [InlineData("unsupportedFormat", "format", 400)]
    [InlineData("clusterUnavailable", null, 503)]
    public void Status_FollowsFromTheCode(string code, string? field, int status) => Assert.Equal(status, RefusalStatus.Of(new RefusedException(code, "", field)));

    [Theory]
    [InlineData(RefusalCodes.Forbidden, 403)]
    [InlineData(RefusalCodes.InvalidLabel, 400)]
    [InlineData(RefusalCodes.Unavailable, 503)]
    [InlineData(RefusalCodes.TooLarge, 409)]
    [InlineData(RefusalCodes.UnknownRevision, 409)]
    [InlineData(RefusalCodes.TextFrozen, 409)]
    public void Status_OfWhatTheOwnerRefuses_IsAConflictUnlessTheCodeSaysMore(string code, int status) =>
        Assert.Equal(status, RefusalStatus.Of(RefusedException.Of(new Refusal(code, ""))));
}
