#Requires -Version 7.2
#Requires -Modules @{ ModuleName = 'ExchangeOnlineManagement'; ModuleVersion = '3.5.0' }
<#
.SYNOPSIS
  Lets the survey's identity read, write and send mail in one shared mailbox, and in no other (RBAC for Applications in Exchange Online).

.DESCRIPTION
  Run by an Exchange administrator (Organization Management). Can be run again without harm.
  Do not also grant Mail.ReadWrite or Mail.Send to the identity in Entra ID: permissions add up, and those apply to every mailbox.

.PARAMETER Mailbox
  Address of the shared mailbox.

.PARAMETER ClientId
  Application id of the identity: the output identityClientId of the deployment.

.PARAMETER ObjectId
  Object id of its service principal: the output identityPrincipalId of the deployment.

.PARAMETER Remove
  Takes the access away.

.EXAMPLE
  ./Set-MailboxAccess.ps1 -Mailbox shinchoku@midorino.example -ClientId <identityClientId> -ObjectId <identityPrincipalId> -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [ValidatePattern('^[^@\s]+@[^@\s]+\.[^@\s]+$')] [string] $Mailbox,
    [Parameter(Mandatory)] [guid] $ClientId,
    [Parameter(Mandatory)] [guid] $ObjectId,
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Drafts are made, looked for and deleted (ReadWrite), and sent (Send). Nothing else.
$roles = 'Application Mail.ReadWrite', 'Application Mail.Send'
$scopeName = "Workflow survey mailbox $ClientId"
$mark = 'WorkflowSurvey'
$principal = "$ObjectId"

function Connect-Exchange {
    if (-not (Get-ConnectionInformation -ErrorAction SilentlyContinue)) {
        Connect-ExchangeOnline -ShowBanner:$false
    }
}

function Get-Assignment {
    Get-ManagementRoleAssignment -RoleAssignee $principal -ErrorAction SilentlyContinue |
        Where-Object { $_.Role -in $roles }
}

function Remove-Access {
    foreach ($assignment in Get-Assignment) {
        if ($PSCmdlet.ShouldProcess($assignment.Name, 'Remove role assignment')) {
            Remove-ManagementRoleAssignment -Identity $assignment.Identity -Confirm:$false
        }
    }

    if ((Get-ManagementScope -Identity $scopeName -ErrorAction SilentlyContinue) -and $PSCmdlet.ShouldProcess($scopeName, 'Remove management scope')) {
        Remove-ManagementScope -Identity $scopeName -Confirm:$false
    }

    if ((Get-ServicePrincipal -Identity $principal -ErrorAction SilentlyContinue) -and $PSCmdlet.ShouldProcess($ObjectId, 'Remove service principal from Exchange')) {
        Remove-ServicePrincipal -Identity $principal -Confirm:$false
    }
}

function Add-Access {
    $box = Get-Mailbox -Identity $Mailbox -ErrorAction SilentlyContinue
    if (-not $box) {
        throw "No mailbox $Mailbox. Make it first: New-Mailbox -Shared -Name <name> -PrimarySmtpAddress $Mailbox"
    }

    if ($box.RecipientTypeDetails -ne 'SharedMailbox') {
        throw "$Mailbox is a person's mailbox ($($box.RecipientTypeDetails)). The survey needs a shared one, so that nobody's own mail can be read."
    }

    if (-not (Get-ServicePrincipal -Identity $principal -ErrorAction SilentlyContinue) -and $PSCmdlet.ShouldProcess($ObjectId, 'Make service principal known to Exchange')) {
        New-ServicePrincipal -AppId $ClientId -ObjectId $ObjectId -DisplayName 'Workflow survey' | Out-Null
    }

    if ($box.CustomAttribute15 -and $box.CustomAttribute15 -ne $mark) {
        throw "CustomAttribute15 of $Mailbox is in use ('$($box.CustomAttribute15)'). Free it, or use another mailbox: the scope is drawn by it."
    }

    if ($box.CustomAttribute15 -ne $mark -and $PSCmdlet.ShouldProcess($Mailbox, "Set CustomAttribute15 to $mark")) {
        $change = @{ Identity = $Mailbox; CustomAttribute15 = $mark }
        Set-Mailbox @change
    }

    $filter = "CustomAttribute15 -eq '$mark' -and PrimarySmtpAddress -eq '$Mailbox'"
    if (-not (Get-ManagementScope -Identity $scopeName -ErrorAction SilentlyContinue) -and $PSCmdlet.ShouldProcess($scopeName, "New management scope: $filter")) {
        New-ManagementScope -Name $scopeName -RecipientRestrictionFilter $filter | Out-Null
    }

    $there = @(Get-Assignment).Role
    foreach ($role in $roles | Where-Object { $_ -notin $there }) {
        if ($PSCmdlet.ShouldProcess($role, "Assign within $scopeName")) {
            New-ManagementRoleAssignment -App $principal -Role $role -CustomResourceScope $scopeName | Out-Null
        }
    }

    # Changes take 30 minutes to 2 hours to reach Graph. This asks Exchange itself.
    if (-not $WhatIfPreference) {
        Test-ServicePrincipalAuthorization -Identity $principal -Resource $Mailbox |
            Select-Object -Property @('RoleName', 'GrantedPermissions', 'AllowedResourceScope', 'InScope')
    }
}

Connect-Exchange
if ($Remove) { Remove-Access } else { Add-Access }
