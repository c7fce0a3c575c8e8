using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite;

/// <summary>One caller's change, waiting for its commit.</summary>
internal sealed class Write(Action<Session> change, CancellationToken cancellation)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? failure;

    /// <summary>Completes once the change is durable, or has failed.</summary>
    public Task Done => done.Task;

    /// <summary>Makes the change inside the open transaction. A change that fails is taken back alone.</summary>
    /// <exception cref="SqliteException">The whole transaction is lost.</exception>
    public void Run(Session session)
    {
        if (cancellation.IsCancellationRequested)
        {
            failure = new OperationCanceledException(cancellation);
            return;
        }

        session.Command("SAVEPOINT change");
        try
        {
            change(session);
        }
        catch (Exception exception)
        {
            failure = exception;
            TakeBack(session, exception);
        }

        session.Command("RELEASE change");
    }

    /// <summary>Tells the caller that the commit has happened.</summary>
    public void Settle(Func<Exception, Exception> translate)
    {
        if (failure is null) done.TrySetResult();
        else if (failure is OperationCanceledException) done.TrySetCanceled(cancellation);
        else done.TrySetException(translate(failure));
    }

    /// <summary>Tells the caller that it has not.</summary>
    public void Fail(Exception exception) => done.TrySetException(exception);

    private static void TakeBack(Session session, Exception cause)
    {
        try
        {
            session.Command("ROLLBACK TO change");
        }
        catch (SqliteException)
        {
            // A full disk, for one, has rolled back everything: there is no savepoint left, and the cause says more.
            ExceptionDispatchInfo.Throw(cause);
        }
    }
}
