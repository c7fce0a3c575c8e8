using Drafting.Documents;

namespace Drafting.Server.Answers;

/// <summary>The HTTP status of a refusal follows from its code: this is the one table, so that whoever refuses need not know HTTP.</summary>
internal static class RefusalStatus
{
    /// <summary>The status; 400 for all that is wrong with what was sent.</summary>
    public static int Of(RefusedException refused) => refused.Code switch
    {
        "wrongCredentials" or "signInFirst" => 401,
        RefusalCodes.Forbidden or "foreignOrigin" or "invalidToken" or "invalidInvitation" or "invalidJoinCode" or "noDelegation" => 403,
        RefusalCodes.Unavailable or "storageUnavailable" or "clusterUnavailable" or "outOfMemory" or "paperBusy" or "paperFailed" => 503,
        "noPaper" => 501,
        RefusalCodes.InvalidLabel => 400,
        // Some of an owner's codes are those of a call, too: “tooLarge” is a file's fault, and no fault of the objection that is one too many.
        _ when refused.IsByOwner => 409,
        RefusalCodes.SilenceOver or RefusalCodes.IdTaken or "nothingToRelease" or "noCopy" or "notAnOriginal" or "languageTaken" or RefusalCodes.NoOriginal or "emailTaken" or "lastFacilitator" or "speakersClosed" => 409,
        "unknownDraft" or "unknownRevision" or "unknownVersion" or "unknownText" or "unknownParagraph" or "unknownAddendum" or "unknownMember" or "unknownUser" or "unknownRoute" or "noSilence" or "unknownSpeaker" or "joiningClosed" => 404,
        RefusalCodes.UnknownThread or RefusalCodes.UnknownComment => 404,
        "unsupportedMediaType" or "unsupportedCharset" => 415,
        // A format that is not read; one that is not written is the fault of the field that asks for it.
        "unsupportedFormat" when refused.Field is null => 415,
        _ => 400,
    };
}
