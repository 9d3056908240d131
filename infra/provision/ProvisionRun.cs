using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;

namespace Workflow.Provision;

/// <summary>Runs the steps in order (undoing: in reverse), says what came of each, and ends with what needs other hands.</summary>
internal sealed class ProvisionRun(TextWriter output, RunMode mode)
{
    /// <summary>Runs everything; the exit status: 0 all stands, 1 something is missing or refused, 2 sign-in failed.</summary>
    public async Task<int> RunAsync(IReadOnlyList<IProvisionStep> steps, Wish wish, CancellationToken cancellationToken)
    {
        var whole = true;
        foreach (var step in mode == RunMode.Remove ? steps.Reverse() : steps)
        {
            try
            {
                whole &= await RunAsync(step, cancellationToken);
            }
            catch (AuthenticationFailedException failure)
            {
                await output.WriteLineAsync(Words.Of("signIn", failure.Message));
                return 2;
            }
            catch (ProvisionRefusalException refusal)
            {
                await SayAsync("refused", step, refusal.Message);
                return 1;
            }
            catch (ODataError error) when (error.ResponseStatusCode is 401 or 403)
            {
                await SayAsync("notAllowed", step, Words.Of(step.Right));
                whole = false;
            }
            catch (ODataError error)
            {
                await SayAsync("failed", step, $"{error.Error?.Code} ({error.ResponseStatusCode}): {error.Error?.Message}");
                whole = false;
            }
        }

        await output.WriteLineAsync(mode == RunMode.Remove ? Words.Of("left") : Checklist.Of(wish));
        return whole ? 0 : 1;
    }

    private async Task<bool> RunAsync(IProvisionStep step, CancellationToken cancellationToken)
    {
        if (mode == RunMode.Remove)
        {
            await step.RemoveAsync(cancellationToken);
            await SayAsync("removed", step, "");
            return true;
        }

        var missing = await step.MissingAsync(cancellationToken);
        if (missing.Count == 0)
        {
            await SayAsync("stands", step, "");
            return true;
        }

        if (mode == RunMode.WhatIf)
        {
            await SayAsync("would", step, string.Join(", ", missing));
            return false;
        }

        await step.ApplyAsync(cancellationToken);
        await SayAsync("made", step, string.Join(", ", missing));
        return true;
    }

    private async Task SayAsync(string what, IProvisionStep step, string detail)
    {
        await output.WriteLineAsync(Words.Of($"said.{what}", Words.Of(step.Name), detail));
        if (mode != RunMode.Remove && step.Note.Length > 0)
            await output.WriteLineAsync($"　　　　{step.Note}");
    }
}
